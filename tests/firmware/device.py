"""A board for end-to-end tests, driven over its console as a host would: adder-sim, or a firmware image in QEMU.

Every wait has a deadline that is generous for a loaded machine; none is a fixed sleep. Only the standard library.
"""
import os
import re
import select
import subprocess
import tempfile
import termios
import time
import tty

PATIENCE = 60.0  # seconds


class Device:
    """One running board and the connection to its console."""

    def __init__(self, command, ready, environment=None):
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, env=environment)
        self.path = self._wait_ready(ready)
        self.fd = -1
        self.received = b""
        self.prompts = 0
        self.connect()

    def _wait_ready(self, pattern):
        seen = b""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if select.select([self.process.stdout], [], [], 0.2)[0]:
                piece = os.read(self.process.stdout.fileno(), 4096)
                seen += piece
                found = re.search(pattern, seen.decode())
                if found:
                    return found.group(1)
                if not piece:
                    break
        self.process.kill()
        raise AssertionError("the board did not start: %r" % seen)

    def connect(self):
        self.fd = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.fd, termios.TCSANOW)  # what the board says at once stays

    def disconnect(self):
        os.close(self.fd)
        self.fd = -1

    def send(self, data, piece=0):
        """All of it, or `piece` bytes at a time, reading meanwhile so that neither side can block."""
        while data:
            readable, writable, _ = select.select([self.fd], [self.fd], [], PATIENCE)
            if readable:
                self.received += os.read(self.fd, 65536)
            if writable:
                n = os.write(self.fd, data[:piece or 256])
                data = data[n:]

    def until(self, wanted, patience=PATIENCE):
        """What came up to and with `wanted`."""
        deadline = time.monotonic() + patience
        got, looked = bytearray(self.received), 0
        while (at := got.find(wanted, looked)) < 0:
            looked = max(0, len(got) - len(wanted))
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                self.received = bytes(got)
                raise AssertionError("waited for %r; got %r" % (wanted, self.received[-2000:]))
            got += os.read(self.fd, 65536)
        at += len(wanted)
        self.received = bytes(got[at:])
        return bytes(got[:at])

    def take(self, count):
        """The next `count` bytes, whatever they are."""
        while len(self.received) < count:
            assert select.select([self.fd], [], [], PATIENCE)[0], "waited for %d bytes; got %r" % (count, self.received)
            self.received += os.read(self.fd, 65536)
        result, self.received = self.received[:count], self.received[count:]
        return result

    def prompt(self):
        """To an empty friendly prompt, whatever the board is doing."""
        self.prompts += 1
        mark = b"# prompt %d" % self.prompts
        self.send(b"\x03\x03\x02\x03\r" + mark + b"\r")
        self.until(mark + b"\r\n>>> ")

    def drain(self):
        """Drops what comes until nothing has come for a while."""
        while select.select([self.fd], [], [], 0.3)[0]:
            os.read(self.fd, 65536)
        self.received = b""

    def line(self, text):
        """One line at the friendly prompt; its output without the echo."""
        self.send(text.encode() + b"\r")
        out = self.until(b"\r\n>>> ")
        echo, _, rest = out.partition(b"\r\n")
        assert echo.endswith(text.encode()), out
        return rest[:-4].decode()

    def enter_raw(self):
        self.prompt()
        self.send(b"\r\x03\r\x01")
        self.until(b"raw REPL; CTRL-B to exit\r\n>")

    def raw(self, source, patience=PATIENCE):
        """Runs a program in the raw REPL; (output, traceback)."""
        self.send(source.encode() + b"\x04")
        self.until(b"OK")
        return self.raw_result(patience)

    def raw_result(self, patience=PATIENCE):
        out = self.until(b"\x04", patience)[:-1].decode()
        error = self.until(b"\x04", patience)[:-1].decode()
        self.until(b">")
        return out, error

    def raw_paste(self, source):
        """The same by raw-paste, keeping to the window."""
        self.send(b"\x05A\x01")
        reply = self.until(b"R\x01")
        assert reply == b"R\x01", reply
        while len(self.received) < 3:
            self.received += os.read(self.fd, 65536)
        window = self.received[0] | self.received[1] << 8
        allowed = window
        self.received = self.received[2:]
        data = source.encode()
        while data:
            while self.received or allowed == 0:
                if not self.received:
                    assert select.select([self.fd], [], [], PATIENCE)[0], "no window came"
                    self.received = os.read(self.fd, 65536)
                byte, self.received = self.received[0], self.received[1:]
                if byte == 4:  # the board gives up
                    os.write(self.fd, b"\x04")
                    return self.raw_result()
                assert byte == 1, byte
                allowed += window
            piece = data[:allowed]
            n = os.write(self.fd, piece)
            data = data[n:]
            allowed -= n
        os.write(self.fd, b"\x04")
        self.until(b"\x04")
        return self.raw_result()

    def alive(self):
        return self.process.poll() is None

    def stop(self, number=None):
        if self.fd >= 0:
            self.disconnect()
        if self.alive():
            self.process.send_signal(number) if number else self.process.terminate()
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.stdout.close()


class Sim(Device):
    def __init__(self, program, folder, *options, flash="flash.img"):
        self.link = os.path.join(folder, "board")
        arguments = [program, "--pty", self.link]
        if flash:
            arguments += ["--flash", os.path.join(folder, flash)]
        super().__init__(arguments + list(options), r"adder-sim: ready on (\S+)\n")


class Qemu(Device):
    def __init__(self, image, machine="mps2-an385"):
        super().__init__(["qemu-system-arm", "-M", machine, "-nographic", "-monitor", "none", "-serial", "pty",
                          "-kernel", image], r"char device redirected to (/dev/pts/\d+)")


def temporary_folder():
    return tempfile.TemporaryDirectory(prefix="adder-test-")
