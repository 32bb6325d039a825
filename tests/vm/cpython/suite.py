#!/usr/bin/python3
"""Runs CPython's own tests, as Debian's libpython3.11-testsuite installs them, unmodified under adder.

usage: suite.py --adder PATH [--jobs N] [--details] [--check | --update] [FILE | FILE.Class[.method] ...]

A FILE is test_bool and the like; all of FILES without one. Each file runs in a process of its own; when that crashes or hangs, the
test that ran has failed and the others are run by another. `test.support` is ours (in test/), the rest of `test` Debian's.
What excluded.txt names is not run and not counted. A method that fails in a subtest has failed once.

--details  shows the traceback of each failure       --failing  lists the names of failures
--check    fails if a test that passing.txt lists does not pass; with --listed only those are run
--update writes passing.txt anew for the files that ran
The last line is "cpython-suite: P passed, F failed, S skipped, X excluded, PP.P %"; the share is of passed and failed.
Exits with 77, for "skipped", where the tests are not installed.
"""
import argparse
import ast
import collections
import concurrent.futures
import fnmatch
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import textwrap
import time

HERE = pathlib.Path(__file__).resolve().parent
INSTALLED = pathlib.Path("/usr/lib/python3.11/test")
CPYTHON = ["/usr/bin/python3", "-sEB"]
FILES = """grammar syntax patma except_star exceptions generators genexps listcomps dictcomps setcomps coroutines asyncgen with
    scope decorators descr class super metaclass property positional_only_arg keywordonlyarg unpack unpack_ex named_expressions
    fstring format string_literals int int_literal long float complex bool unicode bytes list tuple dict set range slice iter
    enumerate builtin compare richcmp contains augassign binop pow math cmath struct array json re collections deque defaultdict
    ordered_dict itertools functools operator heapq bisect contextlib enum dataclasses copy string textwrap random base64
    binascii""".split()
CPU_LIMIT_S = 30  # that one test may use
WALL_LIMIT_S = 600  # that one test may take, however loaded the machine
MEMORY_LIMIT = 2 << 30  # bytes that a process may have in memory: a test that asks for more does not take the machine down
MAX_RESTARTS = 60
MAX_EXCLUDED = 0.15


class Outcome(collections.namedtuple("Outcome", "word text")):
    """How a test ended: passed, failed, skipped or excluded, and why."""


def read_excluded():
    """[(pattern, reason)]: excluded.txt, a reason in brackets before the patterns that it is of."""
    rows, reason = [], ""
    for line in (HERE / "excluded.txt").read_text().splitlines():
        line = line.strip()
        if line.startswith("["):
            reason = line.strip("[]")
        elif line and not line.startswith("#"):
            rows.append((line, reason))
    return rows


def exclusion(key, excluded):
    for pattern, reason in excluded:
        if key == pattern or fnmatch.fnmatchcase(key, pattern):
            return reason
    return None


def read_passing():
    """The keys of passing.txt; a line is "the part before the last dot: the parts after it"."""
    keys, head = set(), ""
    path = HERE / "passing.txt"
    for line in path.read_text().splitlines() if path.is_file() else []:
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            head, _, line = line.partition(": ")
        keys.update(f"{head}.{name}" for name in line.split())
    return keys


def write_passing(keys):
    groups = collections.defaultdict(list)
    for key in keys:
        head, _, name = key.rpartition(".")
        groups[head].append(name)
    text = "# Tests of CPython that pass: suite.py --check holds adder to them, suite.py --update writes them.\n"
    for head, names in sorted(groups.items()):
        text += textwrap.fill(f"{head}: {' '.join(sorted(names))}", 130, subsequent_indent=" ", break_long_words=False,
                              break_on_hyphens=False) + "\n"
    (HERE / "passing.txt").write_text(text)


def cpu_seconds(pid):
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_bytes(pid):
    try:
        return int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def stop(process):
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait(process, results, slow):
    """Waits until the process ends or makes no progress; says which."""
    size, since_cpu, since_wall = -1, 0.0, time.monotonic()
    while True:
        try:
            process.wait(0.2)
            return f"ended with status {process.returncode}" if process.returncode >= 0 else (
                f"crashed with {signal.Signals(-process.returncode).name}")
        except subprocess.TimeoutExpired:
            pass
        if memory_bytes(process.pid) > MEMORY_LIMIT:
            stop(process)
            return "took too much memory and was stopped"
        now = results.stat().st_size if results.exists() else 0
        if now != size:
            size, since_cpu, since_wall = now, cpu_seconds(process.pid), time.monotonic()
        elif cpu_seconds(process.pid) - since_cpu > CPU_LIMIT_S * slow or time.monotonic() - since_wall > WALL_LIMIT_S * slow:
            stop(process)
            return "hung and was stopped"


def parse(results):
    rows = []
    for line in results.read_text(encoding="utf-8").split("\n")[:-1] if results.exists() else []:
        word, key, text = line.split("\t")
        rows.append((word, key, ast.literal_eval(text)))
    return rows


def start(program, module, folder, leave_out, slow, *options):
    """One process; its rows, and how it ended."""
    results, skip = folder / "results", folder / "leave_out"
    results.unlink(missing_ok=True)
    skip.write_text("\n".join(leave_out), encoding="utf-8")
    cwd = pathlib.Path(tempfile.mkdtemp(dir=folder))
    said = folder / "said"
    with open(said, "wb") as out:
        process = subprocess.Popen([*program, str(HERE / "worker.py"), module, str(results), str(skip), *options], cwd=cwd,
                                   stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True,
                                   env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        how = wait(process, results, slow)
    tail = said.read_bytes()[-3000:].decode("utf-8", "backslashreplace")
    return parse(results), f"the process {how}\n{tail}"


def listed_by_cpython(module, folder):
    """The keys of a module that adder cannot load: they all count as failed."""
    program = [*CPYTHON, "-c", "import runpy, sys; sys.path.insert(0, '/usr/lib/python3.11'); sys.argv[0] = 'worker'; "
               f"g = runpy.run_path({str(HERE / 'worker.py')!r}); g['main'](*sys.argv[2:])"]
    rows, how = start(program, module, folder, [], 1, "--list")
    keys = [key for word, key, _ in rows if word == "plan"]
    return keys or [f"{module[5:]} (all of it: {how.splitlines()[0]})"]


class File:
    """The run of one file: what is planned and what came of it."""

    def __init__(self, name, adder, options, excluded):
        self.name, self.module = name, f"test.{name}"
        self.adder, self.options, self.excluded = adder, options, excluded
        self.plan, self.outcomes, self.fixtures = [], {}, []

    def run(self):
        with tempfile.TemporaryDirectory(prefix="adder-suite-") as folder:
            for _ in range(MAX_RESTARTS):
                if self.go_on(pathlib.Path(folder)):
                    break
            self.account()
        return self

    def wanted(self, key):
        if self.options.listed and key not in self.options.listed:
            return False
        only = [w for w in self.options.test if w.startswith(self.name + ".")]
        return not only or any(key == w or key.startswith(w + ".") or fnmatch.fnmatchcase(key, w) for w in only)

    def leave_out(self):
        return [k for k in self.plan if k in self.outcomes or not self.wanted(k)]

    def go_on(self, folder):
        """Runs what has not run; True when there is nothing more to do."""
        if not self.plan:
            rows, how = start([self.adder], self.module, folder, [], self.options.slow, "--list")
            self.take(rows)
            if not self.plan and self.module not in dict((k, w) for w, k, _ in rows if w == "module-skipped"):
                reason = next((t for w, _, t in rows if w == "module-failed"), how)
                self.plan = listed_by_cpython(self.module, folder)
                self.outcomes.update({k: Outcome("failed", f"the module does not load: {reason}") for k in self.plan})
            for key in self.plan:
                reason = exclusion(key, self.excluded)
                if reason is not None:
                    self.outcomes[key] = Outcome("excluded", reason)
        if not [k for k in self.plan if k not in self.outcomes and self.wanted(k)]:
            return True
        before = len(self.outcomes)
        rows, how = start([self.adder], self.module, folder, self.leave_out(), self.options.slow)
        running = self.take(rows)
        if any(word == "finished" for word, _, _ in rows):
            return True
        if running is not None:
            self.outcomes[running] = Outcome("failed", how)
        return len(self.outcomes) == before  # it went down without any test to blame

    def take(self, rows):
        """Notes the rows; the test that was running when they end."""
        running = None
        for word, key, text in rows:
            if word == "plan" and key not in self.plan:
                self.plan.append(key)
            elif word == "start":
                running = key
            elif word in ("passed", "failed", "skipped"):
                self.outcomes[key] = Outcome(word, text)
                running = None
            elif word.startswith("fixture"):
                self.fixtures.append((key, Outcome(word[8:], text)))
            elif word == "module-skipped":
                self.outcomes[key[5:]] = Outcome("skipped", text)
        return running

    def account(self):
        """Tests that never started: their fixture says why."""
        for key in self.plan:
            if key in self.outcomes or not self.wanted(key):
                continue
            owner = f"(test.{key.rpartition('.')[0]})"
            for fixture, outcome in self.fixtures:
                if owner in fixture or "Module (" in fixture:
                    self.outcomes[key] = outcome
                    break
            else:
                self.outcomes[key] = Outcome("failed", "the test was not reached")

    def count(self, word):
        return sum(outcome.word == word for outcome in self.outcomes.values())


def show(file, options):
    counts = {word: file.count(word) for word in ("passed", "failed", "skipped", "excluded")}
    print(f"{file.name}: " + ", ".join(f"{n} {word}" for word, n in counts.items()), flush=True)
    if not (options.details or options.failing or options.skipped):
        return
    told = None
    for key, outcome in file.outcomes.items():
        if outcome.word == "failed" and options.details:
            print(f"--- FAILED {key}")
            print(textwrap.indent("the same" if outcome.text == told else outcome.text.rstrip(), "    "))
            told = outcome.text
        elif outcome.word == "failed" and options.failing:
            print(f"    {key}: {outcome.text.rstrip().splitlines()[-1][:150] if outcome.text.strip() else ''}")
        elif outcome.word == "skipped" and options.skipped:
            print(f"    skipped {key}: {outcome.text}")


def total_line(files):
    passed, failed, skipped, excluded = (sum(f.count(w) for f in files) for w in ("passed", "failed", "skipped", "excluded"))
    share = 100 * passed / (passed + failed) if passed + failed else 0.0
    return f"cpython-suite: {passed} passed, {failed} failed, {skipped} skipped, {excluded} excluded, {share:.1f} %"


def regressions(files):
    """The tests that passing.txt lists and that do not pass, of the files that ran."""
    names = {f.name for f in files}
    outcomes = {key: outcome for f in files for key, outcome in f.outcomes.items()}
    lost = []
    for key in sorted(read_passing()):
        file = next((f for f in files if f.name == key.split(".")[0]), None)
        if key.split(".")[0] in names and file.wanted(key) and outcomes.get(key, Outcome("gone", "")).word != "passed":
            lost.append((key, outcomes.get(key, Outcome("gone", "there is no such test any more"))))
    return lost


def check(files, options):
    lost = regressions(files)
    for key, outcome in lost:
        print(f"REGRESSION {key}: {outcome.word}\n{textwrap.indent(outcome.text.rstrip(), '    ')}")
    excluded, total = sum(f.count("excluded") for f in files), sum(len(f.outcomes) for f in files)
    too_many = len(files) == len(FILES) and excluded > MAX_EXCLUDED * total
    if too_many:
        print(f"suite.py: {excluded} of {total} tests are excluded; at most {MAX_EXCLUDED:.0%} may be")
    return 1 if lost or too_many else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--slow", type=float, default=1, help="multiplies the time limits")
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--failing", action="store_true")
    parser.add_argument("--skipped", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--listed", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("test", nargs="*")
    options = parser.parse_args()
    options.listed = read_passing() if options.listed else ()
    options.test = [re.sub(r"^(test\.)?(test_)?", "test_", t).removesuffix(".py") for t in options.test]
    if not (INSTALLED / "test_bool.py").is_file():
        print(f"{INSTALLED} is not there: install libpython3.11-testsuite")
        return 77
    if not os.access(options.adder, os.X_OK):
        sys.exit(f"suite.py: {options.adder} is not a program; build it first")
    names = list(dict.fromkeys(t.split(".")[0] for t in options.test)) or [f"test_{f}" for f in FILES]
    excluded = read_excluded()
    files = [File(name, options.adder, options, excluded) for name in names]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for file in pool.map(File.run, files):
            show(file, options)
    status = check(files, options) if options.check else 0
    if options.update:
        kept = {k for k in read_passing() if k.split(".")[0] not in names}
        write_passing(kept | {k for f in files for k, o in f.outcomes.items() if o.word == "passed"})
    print(total_line(files))
    return status


if __name__ == "__main__":
    sys.exit(main())
