#!/usr/bin/python3
"""Measures the virtual machine: the suite's programs side by side with CPython, then every other figure it is held to.

usage: run.py --adder PATH [--cross PATH] [--image FIRMWARE.elf] [--only suite|figures|guest] [--runs N] [--tsv FILE]
              [NAME ...]

NAMEs are programs of the suite, or parts of a figure's name. Ends with status 1 if a figure misses what it must be.
"""
import argparse
import pathlib
import sys

import board_figures
import host_figures
import report
import suite


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True, type=pathlib.Path)
    parser.add_argument("--cross", type=pathlib.Path, help="adder-cross; beside adder by default")
    parser.add_argument("--image", type=pathlib.Path, help="the mps2-an385 firmware; without it nothing runs on the board")
    parser.add_argument("--only", choices=("suite", "figures", "guest"))
    parser.add_argument("--runs", type=int, default=5, help="of each program; the median counts")
    parser.add_argument("--tsv", type=pathlib.Path)
    parser.add_argument("name", nargs="*", help="a program, or a part of a figure's name")
    return parser.parse_args()


def main():
    options = parse()
    adder = str(options.adder.resolve())
    cross = str((options.cross or options.adder.with_name("adder-cross")).resolve())
    programs = sorted(p.stem for p in suite.PROGRAMS.glob("*.py"))
    named = [name for name in options.name if name in programs]
    figures = [name for name in options.name if name not in programs]

    def wanted(what):
        return not options.name or any(name in what for name in figures)

    timed, failed, rows = [], [], []
    if options.only in (None, "suite") and (named or not figures):
        timed, failed = suite.time_programs(adder, named or programs, options.runs)
        rows += suite.rows(timed, failed)
        print()
    if options.only in (None, "figures") and (figures or not named):
        rows += host_figures.measured_rows(adder, cross, wanted)
    if options.image and options.only in (None, "guest") and (figures or not named):
        rows += board_figures.size_rows(options.image) if wanted(board_figures.SIZE) else []
        rows += board_figures.measured_rows(options.image, wanted)
    report.print_rows(rows)
    if options.tsv:
        report.write_tsv(options.tsv, timed, rows)
        print(f"\nwritten to {options.tsv}")
    return 1 if failed or any(not row.reaches(row.must) for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
