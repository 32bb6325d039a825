"""A serial line of a given rate between a pty of its own and a device's pty, which counts what passes."""
import os
import select
import threading
import time
import tty

BITS_PER_BYTE = 10  # 8N1


class SlowLine:
    """`path` is what a tool opens. Bytes leave each end no faster than `baud` lets them, either way."""

    def __init__(self, device, path, baud):
        self.path = path
        self.device = os.open(device, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.device)
        self.master, slave = os.openpty()
        tty.setraw(self.master)
        tty.setraw(slave)
        self.slave = slave  # kept open, so that a tool that leaves is no hang-up
        if os.path.lexists(path):
            os.remove(path)
        os.symlink(os.ttyname(slave), path)
        self.seconds_per_byte = BITS_PER_BYTE / baud
        self.wake, self.end = os.pipe()
        self.clear()
        self.thread = threading.Thread(target=self._carry)
        self.thread.start()

    def clear(self):
        self.bytes = [0, 0]  # to the device, from it
        self.turns = 0  # direction changes
        self._last = None

    def _carry(self):
        ends = (self.master, self.device)
        waiting = [bytearray(), bytearray()]
        free_at = [0.0, 0.0]  # when the line has sent what it was given, either way
        while True:
            now = time.monotonic()
            due = [free_at[way] - now if waiting[way] else None for way in (0, 1)]
            left = [max(d, 0) for d in due if d is not None]
            # What a full line cannot take yet stays with its sender, as on a port with flow control.
            readers = [end for end, queue in zip(ends, waiting) if len(queue) < 4096]
            ready, _, _ = select.select([*readers, self.wake], [], [], min(left) if left else None)
            if self.wake in ready:
                return
            now = time.monotonic()
            for way, end in enumerate(ends):
                if end not in ready:
                    continue
                got = os.read(end, 4096)
                if not waiting[way]:
                    free_at[way] = max(free_at[way], now)
                waiting[way] += got
                self.bytes[way] += len(got)
                if self._last != way:
                    self.turns += self._last is not None
                    self._last = way
            for way in (0, 1):
                n = min(len(waiting[way]), max(0, int((now - free_at[way]) / self.seconds_per_byte)) )
                if n:
                    os.write(ends[1 - way], waiting[way][:n])
                    del waiting[way][:n]
                    free_at[way] += n * self.seconds_per_byte

    def close(self):
        os.write(self.end, b"x")
        self.thread.join()
        for fd in (self.device, self.master, self.slave, self.wake, self.end):
            os.close(fd)
