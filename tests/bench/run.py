#!/usr/bin/python3
"""Times each program of tests/bench/programs under CPython and under adder, and prints how they compare.

usage: run.py --adder PATH [--runs N] [--tsv FILE] [PROGRAM ...]

The time of a run is the CPU time of its process less that of an empty program, so that neither start-up nor other
work on the machine counts; the figure is the median of N runs, the two interpreters taking turns. A ratio above 1
means that adder is faster. Each program checks its own result: a wrong one stops the benchmark.
"""
import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAMS = pathlib.Path(__file__).resolve().parent / "programs"
LIMIT_S = 120


def cpu_seconds(command):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stdout.write(errors.decode(errors="replace"))
        raise RuntimeError(f"{' '.join(command)} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def measure(interpreters, program, runs):
    """The median seconds of each interpreter."""
    times = [[] for _ in interpreters]
    for _ in range(runs):
        for command, seen in zip(interpreters, times):
            seen.append(cpu_seconds([*command, str(program)]))
    return [statistics.median(t) for t in times]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tsv", type=pathlib.Path)
    parser.add_argument("program", nargs="*")
    options = parser.parse_args()
    interpreters = [["timeout", str(LIMIT_S), "/usr/bin/python3", "-I"], ["timeout", str(LIMIT_S), options.adder]]
    names = options.program or sorted(p.stem for p in PROGRAMS.glob("*.py"))
    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        idle = measure(interpreters, empty.name, options.runs)
    rows, failed = [], []
    print(f"start-up: python3 {idle[0] * 1e3:.1f} ms, adder {idle[1] * 1e3:.1f} ms\n")
    print(f"{'program':<18}{'python3 s':>11}{'adder s':>11}{'ratio':>8}")
    for name in names:
        try:
            python, adder = (max(t - i, 1e-4) for t, i in zip(measure(interpreters, PROGRAMS / f"{name}.py", options.runs), idle))
        except RuntimeError as error:
            failed.append(name)
            print(f"{name:<18} {error}", flush=True)
            continue
        rows.append((name, python, adder, python / adder))
        print(f"{name:<18}{python:>11.3f}{adder:>11.3f}{python / adder:>8.2f}", flush=True)
    if rows:
        mean = math.exp(statistics.fmean(math.log(row[3]) for row in rows))
        print(f"\ngeometric mean of {len(rows)} ratios (python3 time / adder time): {mean:.2f}")
        if options.tsv:
            options.tsv.write_text("program\tpython3_s\tadder_s\tratio\n" + "".join(
                f"{n}\t{p:.4f}\t{a:.4f}\t{r:.3f}\n" for n, p, a, r in rows) + f"geometric_mean\t\t\t{mean:.3f}\n")
            print(f"written to {options.tsv}")
    if failed:
        print("failed: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
