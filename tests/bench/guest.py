"""A board in QEMU whose instructions are counted: what runs between two bytes on its console, without its knowing.

Works for any firmware of the board that has MicroPython's raw REPL. The counting is done by instruction_counter.cc, a
plugin of QEMU's; with -icount the same program takes the same number each time, within some tens.
"""
import pathlib
import struct
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "firmware"))
from device import Device  # noqa: E402

MACHINE = "mps2-an385"
CONSOLE = 0x40004000  # the data register of its first UART
BEGIN, END = "<<measure:", ":measure>>"
PATIENCE_S = 600
QUIET_S = 0.3
COUNT_SIZE = 8  # bytes


def build_counter(folder):
    library = pathlib.Path(folder) / "instruction_counter.so"
    subprocess.run(["g++", "-std=c++20", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o", str(library),
                    str(HERE / "instruction_counter.cc")], check=True)
    return library


class Guest(Device):
    """The board, its console and the count at each byte that it has sent."""

    def __init__(self, image, counter, folder):
        self.lost = self.taken = 0
        self.counts_file = pathlib.Path(folder) / "counts"
        super().__init__(["qemu-system-arm", "-M", MACHINE, "-nographic", "-monitor", "none", "-serial", "pty",
                          "-icount", "shift=0", "-plugin", f"{counter},address={CONSOLE:#x},counts={self.counts_file}",
                          "-kernel", str(image)], r"char device redirected to (/dev/pts/\d+)")

    def enter_raw(self):
        super().enter_raw()
        # What came before we listened is lost: how many bytes that is shows when no count has come for a while.
        while (known := self._counted()) != (time.sleep(QUIET_S) or self._counted()):
            pass
        self.lost, self.taken = known, 0

    def until(self, wanted, patience=PATIENCE_S):
        got = super().until(wanted, patience)
        self.taken += len(got)
        return got

    def _counted(self):
        return self.counts_file.stat().st_size // COUNT_SIZE

    def counts(self):
        """One for each byte that has come; the last may be written a little after its byte."""
        deadline = time.monotonic() + PATIENCE_S
        while self._counted() < self.lost + self.taken:
            if time.monotonic() > deadline:
                raise RuntimeError("QEMU does not count what comes on the console")
            time.sleep(0.001)
        return [count for count, in struct.iter_unpack("<Q", self.counts_file.read_bytes())]

    def first_byte(self):
        """Instructions from reset to the first byte on the console."""
        return self.counts()[0]

    def run(self, source):
        """What the program wrote, and the instructions up to each byte of it."""
        self.send(source.encode() + b"\x04")
        self.until(b"OK")
        out = self.until(b"\x04")[:-1]
        error = self.until(b"\x04")[:-1]
        self.until(b">")
        if error:
            raise RuntimeError(f"the board ended the program with\n{error.decode(errors='replace')}")
        behind = len(b"\x04\x04>")
        counts = self.counts()
        return out, counts[len(counts) - behind - len(out):len(counts) - behind]

    def gaps(self, prepare, measured):
        """Instructions between each two neighbours of the bytes that `measured` writes, with the marks around them."""
        out, counts = self.run(f"{prepare}\nprint({BEGIN!r})\n{measured}\nprint({END!r})\n")
        begin, end = out.index(BEGIN.encode()) + len(BEGIN + "\r\n") - 1, out.index(END.encode())
        return [b - a for a, b in zip(counts[begin:end], counts[begin + 1:end + 1])]

    def instructions(self, prepare, measured):
        """Those of `measured`, in one program after `prepare`."""
        return sum(self.gaps(prepare, measured))
