#!/usr/bin/python3
"""Runs each script under CPython and under adder and compares what they print.

usage: run.py --adder PATH [--jobs N] [--slow FACTOR] [--expect-cache FOLDER] [SUBJECT[/NAME] ...]

A subject is a folder beside this file; each *.py directly in it is a script, unless its name starts with _ (a module
that scripts import); folders in it are packages. Standard output must be equal and the status 0; for a script named
*_error.py standard error and the status must be equal instead, tracebacks word by word. A script runs in an empty
folder of its own. Where a file NAME.expected
lies beside NAME.py, standard output must be equal to it instead: CPython 3.11 has not got what the script tests.
With --expect-cache CPython's answers are kept and used while the script's subject is unchanged.
"""
import argparse
import concurrent.futures
import difflib
import hashlib
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CPYTHON = ["/usr/bin/python3", "-sEB"]
TIMEOUT_S = 20
SHOWN_LINES = 24


def scripts(wanted):
    """The paths of the wanted scripts: a subject, subject/name, or nothing for all."""
    found = []
    for name in wanted or sorted(p.name for p in HERE.iterdir() if p.is_dir()):
        path = HERE / name
        if path.is_dir():
            found += sorted(p for p in path.glob("*.py") if not p.name.startswith("_"))
        elif path.with_suffix(".py").is_file():
            found.append(path.with_suffix(".py"))
        else:
            sys.exit(f"run.py: there is no subject or script {name}")
    return [p for p in found if p.parent.name != "__pycache__"]


def run(program, script, timeout):
    """[stdout, stderr, status]; a run that does not end has the status 'timeout'."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run([*program, str(script)], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                                  timeout=timeout, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        except subprocess.TimeoutExpired as e:
            return [(e.stdout or b"").decode("utf-8", "backslashreplace"), "", "timeout"]
    return [done.stdout.decode("utf-8", "backslashreplace"), done.stderr.decode("utf-8", "backslashreplace"),
            done.returncode]


def subject_digest(script):
    digest = hashlib.sha256(f"{sys.version} {CPYTHON} {script}".encode())
    for path in sorted(script.parent.rglob("*.py")):
        if path == script or path.name.startswith("_") or path.parent != script.parent:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def expected(script, cache):
    given = script.with_suffix(".expected")
    if given.is_file():
        return [given.read_text(), "", 0]
    if not cache:
        return run(CPYTHON, script, TIMEOUT_S)
    entry = cache / (subject_digest(script) + ".json")
    if entry.is_file():
        return json.loads(entry.read_text())
    answer = run(CPYTHON, script, TIMEOUT_S)
    cache.mkdir(parents=True, exist_ok=True)
    fresh = entry.with_suffix(f".{os.getpid()}")  # another run.py may be writing the same entry
    fresh.write_text(json.dumps(answer))
    fresh.replace(entry)
    return answer


def difference(title, want, got):
    lines = list(difflib.unified_diff(want.splitlines(), got.splitlines(), "python3 " + title, "adder " + title, n=1,
                                      lineterm=""))
    return lines[:SHOWN_LINES] + ([f"... {len(lines) - SHOWN_LINES} more"] if len(lines) > SHOWN_LINES else [])


def compare(script, adder, timeout, cache):
    """The lines that say what differs; none when nothing does."""
    want = expected(script, cache)
    got = run([adder], script, timeout)
    is_error = script.stem.endswith("_error")
    if is_error != (want[2] != 0):
        return [f"python3 ends with status {want[2]}: only scripts named *_error.py may fail", *want[1].splitlines()[-3:]]
    problems = [] if want[0] == got[0] else difference("stdout", want[0], got[0])
    if is_error and want[1] != got[1]:
        problems += difference("stderr", want[1], got[1])
    if want[2] != got[2]:
        problems.append(f"status {got[2]}, expected {want[2]}")
    if problems and not is_error:
        problems += got[1].splitlines()[-6:]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--slow", type=float, default=1, help="multiplies the time limit")
    parser.add_argument("--expect-cache", type=pathlib.Path)
    parser.add_argument("subject", nargs="*")
    options = parser.parse_args()
    if options.slow > 1:  # a build with sanitizers: its frames on the C stack are several times as large
        _, most = resource.getrlimit(resource.RLIMIT_STACK)
        wanted = 64 << 20
        resource.setrlimit(resource.RLIMIT_STACK, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
    if not os.access(options.adder, os.X_OK):
        sys.exit(f"run.py: {options.adder} is not a program; build it first")
    adder, chosen = str(pathlib.Path(options.adder).resolve()), scripts(options.subject)
    if not chosen:
        sys.exit("run.py: no scripts")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        work = lambda script: compare(script, adder, TIMEOUT_S * options.slow, options.expect_cache)
        for script, problems in zip(chosen, pool.map(work, chosen)):
            if problems:
                failed += 1
                print(f"FAILED {script.parent.name}/{script.stem}", *problems, sep="\n    ", flush=True)
    print(f"conformance: {len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
