#!/usr/bin/python3
"""The figures of Adder Studio: its start and its memory beside Thonny's on one X server in one run, the way of a key
press to its glyph, a large file, and the longest stall of the UI thread in all GUI tests. One row a figure, one line in
the end, and status 1 if a figure misses what it must be.

usage: studio.py --build FOLDER [--runs N] [--no-stalls] [--tsv FILE]

Both programs start with one file in their restored session, and both are ready at the moment at which the file's text
stands on the screen: the part of the screen in which two files of equal size differ shows what it shows at rest.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import report
import screen
from report import Row

LIMIT_S = 60
TESTS_LIMIT_S = 3600
REST_S = 1.5  # without a change on the screen
WATCH_S = 6  # for the memory's peak
STALL_RUNS = r"^studio\."


class XServer:
    def __init__(self):
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x840x24", "-nolisten", "tcp"],
                                        pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"

    def close(self):
        self.process.terminate()
        self.process.wait()


def family(pid):
    """The process and all that descend from it."""
    children = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            stat = pathlib.Path(f"/proc/{entry}/stat").read_text()
        except OSError:
            continue
        children.setdefault(int(stat.rsplit(")", 1)[1].split()[1]), []).append(int(entry))
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found


def memory_kb(pids, what):
    """The sum over processes of Rss or Pss. A fork that has not become its program yet has its parent's memory, which is
    not counted twice."""
    total, seen = 0, set()
    for pid in pids:
        try:
            command = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
            text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue  # gone meanwhile
        if command not in seen:
            total += int(re.search(rf"^{what}:\s+(\d+)", text, re.M).group(1))
        seen.add(command)
    return total


class Contestant:
    """A program with a home of its own, started again and again with the same session."""

    def __init__(self, command, scratch, display):
        self.command, self.home = command, scratch
        for folder in ("config", "data", "cache", "run"):
            (scratch / folder).mkdir(parents=True)
        (scratch / "run").chmod(0o700)
        self.environment = {**os.environ, "DISPLAY": display, "HOME": str(scratch), "LC_ALL": "C.UTF-8",
                            "XDG_CONFIG_HOME": str(scratch / "config"), "XDG_DATA_HOME": str(scratch / "data"),
                            "XDG_CACHE_HOME": str(scratch / "cache"), "XDG_RUNTIME_DIR": str(scratch / "run")}
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "ADDER_STALL_LOG"):
            self.environment.pop(name, None)
        self.camera = screen.Screen(display)
        self.file = scratch / "program.py"
        self.process = None

    def start(self, *arguments):
        self.process = subprocess.Popen([*self.command, *arguments], env=self.environment, cwd=self.home,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def end(self):
        for pid in family(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        time.sleep(0.2)  # for the X server to clear the screen

    def write(self, digit):
        lines = ["# The text of the restored session."]
        lines += [f"value_{n:02d} = {str(digit) * 12}" for n in range(20)]
        self.file.write_text("\n".join(lines) + "\n")

    def picture(self, digit):
        self.write(digit)
        self.start()
        try:
            return self.camera.settle(REST_S, LIMIT_S)
        finally:
            self.end()

    def look(self):
        """Learns where the text stands and how it looks."""
        self.keep_session()
        first, second = self.picture(1), self.picture(2)
        self.box = screen.difference(first, second)
        if self.box is None or self.box[3] < 100:
            raise RuntimeError(f"{self.command[0]}: the session's file is not on the screen (differs in {self.box})")
        self.wanted = screen.cut(second, self.box)

    def seconds_to_text(self):
        begin = time.perf_counter()
        self.start()
        try:
            if not self.camera.wait_for(self.box, self.wanted, begin + LIMIT_S):
                raise RuntimeError(f"{self.command[0]} did not show its file")
            return time.perf_counter() - begin
        finally:
            self.end()

    def peak_memory_kb(self):
        """Resident, of all processes, at its highest in the first seconds; and proportional, in the end."""
        self.start()
        try:
            peak, end = 0, time.perf_counter() + WATCH_S
            while time.perf_counter() < end:
                peak = max(peak, memory_kb(family(self.process.pid), "Rss"))
                time.sleep(0.02)
            return peak, memory_kb(family(self.process.pid), "Pss"), len(family(self.process.pid))
        finally:
            self.end()


class Studio(Contestant):
    def keep_session(self):
        self.write(1)
        self.start(str(self.file))
        try:
            self.camera.settle(REST_S, LIMIT_S)
            session = self.home / "data/adder/adder-studio/session/session.json"
            end = time.perf_counter() + LIMIT_S
            while not (session.exists() and json.loads(session.read_text())["documents"]):
                if time.perf_counter() > end:
                    raise RuntimeError("adder-studio keeps no session")
                time.sleep(0.1)
        finally:
            self.end()


class Thonny(Contestant):
    """With its usual back-end. Its settings are written as it writes them itself when it closes."""

    def keep_session(self):
        self.write(1)
        folder = self.home / "config/Thonny"
        folder.mkdir(parents=True)
        (folder / "configuration.ini").write_text(
            "[general]\nlanguage = 'en_US'\n\n[file]\nreopen_all_files = True\n"
            f"open_files = [{str(self.file)!r}]\ncurrent_file = {str(self.file)!r}\n")


def contest(studio, thonny, runs):
    """In turns, so that what else the machine does meets both."""
    for each in (studio, thonny):
        each.look()
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(thonny.seconds_to_text())
        ours.append(studio.seconds_to_text())
    a, b = statistics.median(ours), statistics.median(theirs)
    yield Row("start until the restored session's text is on the screen, of Thonny's time", "ratio", 1 / 2, 1 / 4, a / b,
              f"{a * 1e3:.0f} ms, Thonny {b * 1e3:.0f} ms, medians of {runs}")
    rss, pss, count = studio.peak_memory_kb()
    their_rss, their_pss, their_count = thonny.peak_memory_kb()
    yield Row("peak resident memory after start, all processes, of Thonny's", "ratio", 1, 2 / 3, rss / their_rss,
              f"{rss / 1024:.0f} MB in {count}, Thonny {their_rss / 1024:.0f} MB in {their_count}; "
              f"proportional {pss / 1024:.0f} and {their_pss / 1024:.0f} MB")


def editor_rows(build, display):
    """From inside the process: see tests/app/studio/studio_figures.cc."""
    done = subprocess.run([build / "bin/studio_figures"], env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, timeout=LIMIT_S * 5)
    figures = dict(re.findall(r"^(\w+) ([0-9.]+)$", done.stdout, re.M)) if done.returncode == 0 else {}
    value = lambda name: float(figures[name]) if name in figures else None
    yield Row("key press to painted glyph in a file of 10,000 lines, median", "ms", 16, 8, value("key_ms"),
              f"QKeyEvent to the end of the paint, 300 keys; the slowest {figures.get('slowest_key_ms')} ms")
    yield Row("opening a file of 10 MB until its text is painted", "ms", 1000, 1000, value("open_ms"))
    yield Row("opening a file of 10 MB: longest stall of the window, which stays alive", "ms", 100, 50, value("open_stall_ms"))


def stall_row(build, scratch):
    """Every GUI test, offscreen and in X, one after the other, watched from inside."""
    log = scratch / "stalls.tsv"
    done = subprocess.run(["ctest", "--test-dir", build, "-R", STALL_RUNS, "--timeout", "600"],
                          env={**os.environ, "ADDER_STALL_LOG": str(log)}, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=TESTS_LIMIT_S)
    what = "longest stall of the UI thread in the whole GUI test run"
    count = re.search(r"(\d+)% tests passed, (\d+) tests failed out of (\d+)", done.stdout)
    if count is None or int(count.group(3)) == 0:
        return Row(what, "ms", 50, 20, None, "the tests did not run")
    stalls = [line.split("\t") for line in log.read_text().splitlines()] if log.exists() else []
    stalls.sort(key=lambda stall: -float(stall[0]))
    for stall in stalls[:10]:
        print("stall: {} ms in {} {} {} ({})".format(*stall))
    longest = stalls[0] if stalls else ["0", "", "", "", ""]
    return Row(what, "ms", 50, 20, float(longest[0]),
               f"{' '.join(longest[1:4])} in {longest[4]}; {count.group(3)} tests, {count.group(2)} failed")


def measured_rows(build, scratch, options):
    server = XServer()
    try:
        if shutil.which("thonny") is None:
            raise RuntimeError("thonny is not installed: apt-get install thonny")
        studio = Studio([str(build / "bin/adder-studio")], scratch / "studio", server.display)
        thonny = Thonny(["thonny"], scratch / "thonny", server.display)
        yield from contest(studio, thonny, options.runs)
        yield from editor_rows(build, server.display)
    finally:
        server.close()
    if not options.no_stalls:
        yield stall_row(build, scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--no-stalls", action="store_true", help="leave the GUI test run out")
    parser.add_argument("--tsv", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="adder-bench-") as name:
        rows = list(measured_rows(options.build.resolve(), pathlib.Path(name), options))
    report.print_rows(rows)
    if options.tsv:
        report.write_tsv(options.tsv, [], rows)
    verdicts = [row.verdict() for row in rows]
    missed = verdicts.count("MISSED")
    print(f"studio: {verdicts.count('aim')} of {len(rows)} figures reach their aim, {verdicts.count('must')} what they "
          f"must, {missed} miss it" + (f"; written to {options.tsv}" if options.tsv else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
