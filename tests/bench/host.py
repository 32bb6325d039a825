#!/usr/bin/python3
"""Times adderctl against a running simulator: what a person waits for. Wall time, the median of N runs. Then transfers
over a line of 115,200 baud: the payload's share of what the line could carry, of the whole command's time, and how often
the direction changes on the wire while the command runs.

usage: host.py --bin FOLDER [--runs N] [--tsv FILE]
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from mounted_import import mounted_import
from slow_line import SlowLine

LIMIT_S = 120
FILE_SIZE = 64 * 1024
PRINTED_LINES = 4000
BAUD = 115200
LINE_FILE_SIZE = 50 * 1024
SMALL_FILE_SIZE = 10 * 1024


class Board:
    """A simulator of our own, with its pty and its flash in a scratch folder."""

    def __init__(self, folder, scratch):
        self.adderctl = str(folder / "adderctl")
        self.link = str(scratch / "board")
        self.process = subprocess.Popen([folder / "adder-sim", "--pty", self.link, "--flash", scratch / "flash.img"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        ready = self.process.stdout.readline()
        if b"ready" not in ready:
            raise RuntimeError(f"adder-sim did not start: {ready!r}")

    def seconds(self, *arguments, link=None):
        start = time.perf_counter()
        done = subprocess.run([self.adderctl, "--device", link or self.link, *arguments], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=LIMIT_S)
        if done.returncode:
            raise RuntimeError(f"adderctl {' '.join(arguments)}: status {done.returncode}\n{done.stderr.decode()}")
        return time.perf_counter() - start

    def close(self):
        self.process.terminate()
        self.process.wait()


def over_a_line(board, scratch, runs):
    """Rows of a title, a figure and its unit."""
    path = str(scratch / "line")
    line = SlowLine(board.link, path, BAUD)
    sources = b"".join(p.read_bytes() for p in sorted(pathlib.Path(__file__).parent.glob("**/*.py")))
    files = {"random bytes": os.urandom(LINE_FILE_SIZE), "Python source": sources[:LINE_FILE_SIZE]}
    local = scratch / "sent"
    try:
        rows = []
        for kind, content in files.items():
            local.write_bytes(content)
            seconds = statistics.median(board.seconds("cp", str(local), ":sent", link=path) for _ in range(runs))
            rows.append((f"{len(content) // 1024} KB of {kind}", 100 * len(content) / seconds / (BAUD / 10), "% of the line"))
        local.write_bytes(os.urandom(SMALL_FILE_SIZE))
        line.clear()
        board.seconds("cp", str(local), ":sent", link=path)
        rows.append((f"{SMALL_FILE_SIZE // 1024} KB, whole command", line.turns, "direction changes"))
        return rows
    finally:
        line.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tsv", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        local, back = scratch / "file.bin", scratch / "back.bin"
        local.write_bytes(os.urandom(FILE_SIZE))
        jobs = [("connect and exec", ("exec", "pass")), ("list files", ("ls",)),
                (f"print {PRINTED_LINES} lines", ("exec", f"for i in range({PRINTED_LINES}): print(i, 'x' * 60)")),
                (f"put {FILE_SIZE // 1024} KB", ("cp", str(local), ":file.bin")),
                (f"get {FILE_SIZE // 1024} KB", ("cp", ":file.bin", str(back)))]
        board = Board(options.bin.resolve(), scratch)
        try:
            rows = [(title, statistics.median(board.seconds(*job) for _ in range(options.runs)), "s") for title, job in jobs]
            rows += over_a_line(board, scratch, options.runs)
            rows += mounted_import(board, scratch)
        finally:
            board.close()
        if local.read_bytes() != back.read_bytes():
            raise RuntimeError("the file that came back is not the one that was sent")
    for title, figure, unit in rows:
        print(f"{title:<26}{figure:>9.3f} {unit}")
    if options.tsv:
        options.tsv.write_text("job\tfigure\tunit\n" + "".join(f"{t}\t{f:.4f}\t{u}\n" for t, f, u in rows))
        print(f"written to {options.tsv}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
