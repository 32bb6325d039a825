#!/usr/bin/python3
"""Runs the differential scripts and CPython's own tests, and ends with the two lines that say how both stand.

usage: conformance_report.py --adder PATH [--jobs N] [--slow FACTOR]

    conformance: P passed, F failed
    cpython-suite: P passed, F failed, S skipped, X excluded, PP.P %

Exits with 1 if a script fails or a test that tests/vm/cpython/passing.txt lists does not pass.
"""
import argparse
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(script, *arguments):
    """Shows what the script prints as it comes; its last line and status."""
    last = ""
    with subprocess.Popen([sys.executable, "-B", str(HERE / script), *arguments], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    return last, process.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True)
    parser.add_argument("--jobs", default=str(os.cpu_count()))
    parser.add_argument("--slow", default="1")
    options = parser.parse_args()
    common = ["--adder", options.adder, "--jobs", options.jobs, "--slow", options.slow]
    scripts, scripts_status = run("conformance/run.py", *common)
    suite, suite_status = run("cpython/suite.py", *common, "--check")
    print(f"\n{scripts}\n{suite}")
    return 1 if scripts_status or suite_status not in (0, 77) else 0


if __name__ == "__main__":
    sys.exit(main())
