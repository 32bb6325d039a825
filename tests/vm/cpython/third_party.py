#!/usr/bin/python3
"""Packages of Debian, unmodified, used by a program under python3 and under adder: the same is printed.

usage: third_party.py --adder PATH [PACKAGE ...]

For each package third_party/PACKAGE_use.py runs in a folder that holds it and byte-for-byte copies of the package and of those that
it needs, without compiled parts; adder finds nothing else of Debian's. Exits with 77, for "skipped", where none is installed.
"""
import argparse
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = pathlib.Path("/usr/lib/python3/dist-packages")
NEEDED = {  # package: what stands in its folder; its Debian package is python3-NAME
    "six": ["six.py"],
    "attr": ["attr", "attrs"],
    "more_itertools": ["more_itertools"],
    "tomli": ["tomli"],
    "markupsafe": ["markupsafe"],
    "click": ["click"],
    "pyparsing": ["pyparsing"],
    "jinja2": ["jinja2", "markupsafe"],
    "serial": ["serial"],
}
TIMEOUT_S = 300


def run(program, folder):
    try:
        done = subprocess.run(program, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=TIMEOUT_S)
    except subprocess.TimeoutExpired:
        return "timeout", "", f"it does not end within {TIMEOUT_S} s"
    return done.returncode, done.stdout, done.stderr


def compare(adder, package):
    """The lines that say what differs; none when nothing does."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(HERE / "third_party" / f"{package}_use.py", pathlib.Path(folder) / "program.py")
        for name in NEEDED[package]:
            source, target = PACKAGES / name, pathlib.Path(folder) / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyi"))
            else:
                shutil.copy(source, target)
        want = run(["/usr/bin/python3", "-sEB", "program.py"], folder)
        got = run([adder, "program.py"], folder)
    if want[0] != 0:
        return ["python3 fails:", *want[2].splitlines()[-6:]]
    problems = list(difflib.unified_diff(want[1].splitlines(), got[1].splitlines(), "python3", "adder", n=1, lineterm=""))
    if got[0] != 0:
        problems += [f"adder ends with status {got[0]}", *got[2].splitlines()[-8:]]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("package", nargs="*", choices=[[], *NEEDED])
    options = parser.parse_args()
    wanted = options.package or list(NEEDED)
    present = [p for p in wanted if all((PACKAGES / name).exists() for name in NEEDED[p])]
    failed = 0
    for package in wanted:
        if package not in present:
            print(f"{package}: python3-{package.replace('_', '-')} is not installed")
            continue
        problems = compare(options.adder, package)
        failed += bool(problems)
        print(f"{package}: " + ("\n    ".join(["differs", *problems]) if problems else "the same"))
    return 1 if failed else 0 if present else 77


if __name__ == "__main__":
    sys.exit(main())
