"""Times the programs of tests/bench/programs under CPython and under adder.

The time of a run is the CPU time of its process less that of an empty program, so that neither start-up nor other work
on the machine counts; the figure is the median of the runs, the two interpreters taking turns. A ratio above 1 means
that adder is faster. Each program checks its own result: a wrong one has no time. One that takes very long is stopped,
and counts as if it had ended then.
"""
import dataclasses
import math
import os
import pathlib
import resource
import signal
import statistics
import subprocess
import tempfile

from report import Row

PROGRAMS = pathlib.Path(__file__).resolve().parent / "programs"
PYTHON = "/usr/bin/python3"
LIMIT_S = 20  # of CPU time
LONG_S = 3    # what takes this long is run only once


@dataclasses.dataclass
class Timed:
    name: str
    python: float
    adder: float
    note: str = ""

    @property
    def ratio(self):
        return self.python / self.adder


class Wrong(RuntimeError):
    """A program that failed, and what it said."""


def limit_time():
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_S, LIMIT_S + 5))


def cpu_seconds(command):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=limit_time)
    errors = process.stderr.read()
    process.stderr.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == -signal.SIGXCPU:
        return LIMIT_S
    if process.returncode:
        raise Wrong(f"{' '.join(command)} ended with status {process.returncode}\n{errors.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime


def measure(interpreters, program, runs):
    """The median seconds of each interpreter."""
    times = [[] for _ in interpreters]
    for _ in range(runs):
        for command, seen in zip(interpreters, times):
            if not seen or seen[0] < LONG_S:
                seen.append(cpu_seconds([*command, str(program)]))
    return [statistics.median(seen) for seen in times]


def time_programs(adder, names, runs):
    """Prints a line for each program; the times, and the names of those that failed."""
    interpreters = [[PYTHON, "-I"], [adder]]
    timed, failed = [], []
    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        idle = measure(interpreters, empty.name, runs)
    print(f"{'program':<20}{'python3 s':>11}{'adder s':>11}{'ratio':>8}")
    for name in names:
        try:
            python, ours = measure(interpreters, PROGRAMS / f"{name}.py", runs)
        except Wrong as error:
            failed.append(name)
            print(f"{name:<20} {error}", flush=True)
            continue
        note = f"stopped after {LIMIT_S} s" if ours >= LIMIT_S else ""
        row = Timed(name, max(python - idle[0], 1e-4), max(ours - idle[1], 1e-4), note)
        timed.append(row)
        print(f"{name:<20}{row.python:>11.3f}{row.adder:>11.3f}{row.ratio:>8.2f}  {note}".rstrip(), flush=True)
    return timed, failed


def rows(timed, failed):
    """The two figures of the whole suite. A program that fails is the worst there can be."""
    if not timed:
        return []
    mean = math.exp(statistics.fmean(math.log(t.ratio) for t in timed))
    worst = min(timed, key=lambda t: t.ratio)
    return [
        Row("geometric mean of python3 time / adder time", "ratio", 1.2, 2.0, mean, f"{len(timed)} programs", True),
        Row("worst program of the suite", "ratio", 0.6, 1.0, 0.0 if failed else worst.ratio,
            "failed: " + " ".join(failed) if failed else worst.name, True),
    ]
