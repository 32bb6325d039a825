#!/usr/bin/python3
"""A module of Debian's python3.11, unmodified, used by a program under python3 and under adder: the same is printed.

usage: stdlib.py --adder PATH MODULE ...

For each module programs/MODULE_use.py runs in a folder that holds it and byte-for-byte copies of the modules; adder finds nothing
else of Debian's library. python3 imports the same copies, without the C code that would take the place of parts of them. Exits with 77, for "skipped", where /usr/lib/python3.11 is not installed.
"""
import argparse
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = pathlib.Path("/usr/lib/python3.11")
MODULES = ["colorsys", "sched"]
PURE = """import runpy, sys
sys.path[0] = "."
runpy.run_path("program.py", run_name="__main__")"""
TIMEOUT_S = 120


def run(program, folder):
    done = subprocess.run(program, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=TIMEOUT_S)
    return done.returncode, done.stdout, done.stderr


def compare(adder, module):
    """The lines that say what differs; none when nothing does."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(HERE / "programs" / f"{module}_use.py", pathlib.Path(folder) / "program.py")
        for name in MODULES:
            shutil.copy(LIBRARY / f"{name}.py", folder)
        want = run(["/usr/bin/python3", "-sEB", "-c", PURE], folder)
        got = run([adder, "program.py"], folder)
    if want[0] != 0:
        return ["python3 fails:", want[2]]
    problems = list(difflib.unified_diff(want[1].splitlines(), got[1].splitlines(), "python3", "adder", n=1, lineterm=""))
    if got[0] != 0:
        problems += [f"adder ends with status {got[0]}", *got[2].splitlines()[-6:]]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("module", nargs="+")
    options = parser.parse_args()
    if not (LIBRARY / "heapq.py").is_file():
        print(f"{LIBRARY} is not there: install libpython3.11-stdlib")
        return 77
    failed = 0
    for module in options.module:
        problems = compare(options.adder, module)
        failed += bool(problems)
        print(f"{module}: " + ("\n    ".join(["differs", *problems]) if problems else "the same"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
