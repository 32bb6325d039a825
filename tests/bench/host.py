#!/usr/bin/python3
"""The figures of the host's tools: rates and direction changes over a line of 115,200 baud to an emulated device, the
time of a whole command, and what 1,000 transfers over a line with faults lose. One row a figure, one line in the end,
and status 1 if a figure misses what it must be.

usage: host.py --bin FOLDER [--runs N] [--transfers N] [--tsv FILE]
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import report
from mounted_import import mounted_import
from report import Row
from slow_line import SlowLine

LIMIT_S = 120
FAULTS_LIMIT_S = 3600
BAUD = 115200
LARGE = 50 * 1024  # bytes of the files whose rate is measured
SMALL = 10 * 1024  # and of the one whose direction changes are
TREE_FILES = 200


class Board:
    """A simulator of our own, with its pty and its flash in a scratch folder."""

    def __init__(self, folder, scratch):
        self.adderctl = str(folder / "adderctl")
        self.link = str(scratch / "board")
        self.environment = {**os.environ, "HOME": str(scratch), "XDG_RUNTIME_DIR": str(scratch),
                            "XDG_CONFIG_HOME": str(scratch)}
        self.process = subprocess.Popen([folder / "adder-sim", "--pty", self.link, "--flash", scratch / "flash.img"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        ready = self.process.stdout.readline()
        if b"ready" not in ready:
            raise RuntimeError(f"adder-sim did not start: {ready!r}")

    def seconds(self, *arguments, link=None):
        start = time.perf_counter()
        done = subprocess.run([self.adderctl, "--device", link or self.link, *arguments], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=LIMIT_S, env=self.environment)
        if done.returncode:
            raise RuntimeError(f"adderctl {' '.join(arguments)}: status {done.returncode}\n{done.stderr.decode()}")
        return time.perf_counter() - start

    def close(self):
        self.process.terminate()
        self.process.wait()


def rate_rows(board, line, scratch, runs):
    sources = b"".join(p.read_bytes() for p in sorted(pathlib.Path(__file__).parent.glob("**/*.py")))
    local = scratch / "sent"
    for kind, content, must, aim in (("random bytes", os.urandom(LARGE), 80, 93),
                                     ("Python source", (sources * (LARGE // len(sources) + 1))[:LARGE], 130, 250)):
        local.write_bytes(content)
        seconds = statistics.median(board.seconds("cp", "--force", str(local), ":sent", link=line.path)
                                    for _ in range(runs))
        yield Row(f"50 KB of {kind} at {BAUD:,} baud, of the line's rate", "%", must, aim,
                  100 * LARGE / seconds / (BAUD / 10), f"{seconds:.2f} s, the whole command", more_is_better=True)


def turns_row(board, line, scratch):
    local = scratch / "small"
    local.write_bytes(os.urandom(SMALL))
    line.clear()
    board.seconds("cp", "--force", str(local), ":small", link=line.path)
    return Row("direction changes for a file of 10 KB", "changes", 12, 6, line.turns)


def prepare_tree(board, scratch):
    tree = scratch / "tree"
    for i in range(TREE_FILES):
        path = tree / f"package_{i // 20}" / f"module_{i}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"value = {i}\n" * (1 + i % 40))
    board.seconds("sync", str(tree), ":tree")
    return tree


def sync_rows(board, line, tree):
    line.clear()
    board.seconds("sync", str(tree), ":tree", link=line.path)
    what = f"sync of an unchanged tree of {TREE_FILES} files"
    yield Row(f"{what}: direction changes", "changes", 6, 4, line.turns)
    yield Row(f"{what}: on the wire", "KB", 30, 15, sum(line.bytes) / 1024)


def exec_row(board, runs):
    board.seconds("exec", "pass")
    times = [board.seconds("exec", "pass") for _ in range(4 * runs + 1)]
    return Row("adderctl exec pass on a local pty, whole process", "ms", 60, 25, 1000 * statistics.median(times))


def faults_row(folder, transfers):
    done = subprocess.run([folder / "long_run", "faults", str(transfers)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, text=True, timeout=FAULTS_LIMIT_S)
    said = re.search(r"transfers (\d+) faults (\d+) cuts (\d+) wrong (\d+)", done.stdout)
    what = f"bytes lost or changed in {transfers:,} transfers with faults"
    if said is None:
        return Row(what, "bytes", 0, 0, None)
    _, faults, cuts, wrong = map(int, said.groups())
    return Row(what, "bytes", 0, 0, wrong, f"{faults} faults, {cuts} cuts")


def measured_rows(folder, scratch, runs, transfers):
    board = Board(folder, scratch)
    try:
        yield exec_row(board, runs)
        tree = prepare_tree(board, scratch)
        line = SlowLine(board.link, str(scratch / "line"), BAUD)  # which has the board's pty for itself from here on
        try:
            yield from rate_rows(board, line, scratch, runs)
            yield turns_row(board, line, scratch)
            yield from sync_rows(board, line, tree)
        finally:
            line.close()
        for title, figure, unit in mounted_import(board, scratch):
            print(f"{title}: {figure} {unit}")
    finally:
        board.close()
    yield faults_row(folder, transfers)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--transfers", type=int, default=1000)
    parser.add_argument("--tsv", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = list(measured_rows(options.bin.resolve(), pathlib.Path(name), options.runs, options.transfers))
    report.print_rows(rows)
    if options.tsv:
        report.write_tsv(options.tsv, [], rows)
    verdicts = [row.verdict() for row in rows]
    missed = verdicts.count("MISSED")
    print(f"host: {verdicts.count('aim')} of {len(rows)} figures reach their aim, {verdicts.count('must')} what they "
          f"must, {missed} miss it" + (f"; written to {options.tsv}" if options.tsv else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
