#!/usr/bin/python3
"""adder -X profile and -X heapdump: what they print, and that they change nothing else.

usage: profile_test.py ADDER ADDER_CROSS
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
sys.argv.pop(1)
TIMEOUT_S = 300
# CPU time, so that a loaded machine takes no samples away.
BUSY = """
import time
def inner(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total

def outer(until):
    while time.process_time() < until:
        inner(1000)

outer(time.process_time() + 1.0)
print('done')
"""
# Functions that come and go, and a collector that moves them under the profiler's feet.
CHURN = """
import time
def make(n):
    space = {}
    exec('def made%d(x):\\n    return [x, [x] * 5, str(x)]\\n' % n, space)
    return space['made%d' % n]

until = time.process_time() + 1.0
kept, n = [], 0
while time.process_time() < until:
    f = make(n)
    for i in range(50):
        kept.append(f(i))
    del kept[:-2000]
    n += 1
print('done', n > 10)
"""
GENERATORS = """
import time, threading
def numbers(until):
    i = 0
    while time.process_time() < until:
        i += 1
        yield i
def run():
    for i in numbers(time.process_time() + 0.3):
        if i % 3 == 0:
            try:
                raise ValueError(i)
            except ValueError:
                pass
t = threading.Thread(target=run)
t.start()
run()
t.join()
print('done')
"""


def run(source, *options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as f:
            f.write(source)
        return subprocess.run([ADDER, *options, path], capture_output=True, text=True, timeout=TIMEOUT_S)


class Profile(unittest.TestCase):
    def rows(self, text, pattern):
        return [match.groups() for match in map(re.compile(pattern).fullmatch, text.splitlines()) if match]

    def functions(self, text):
        found = self.rows(text, r" +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)  (\S+) \(.*program\.py:(\d+)\)")
        return {name: (float(own), float(total), int(line)) for own, _, total, _, name, line in found}

    def lines(self, text):
        found = self.rows(text, r" +([\d.]+) +([\d.]+)  .*program\.py:(\d+)  (.*)")
        return {(int(line), code): float(own) for own, _, line, code in found}

    def test_functions_and_lines(self):
        done = run(BUSY, "-X", "profile")
        self.assertEqual((done.returncode, done.stdout), (0, "done\n"))
        functions = self.functions(done.stderr)
        own, total, line = functions["inner"]
        self.assertEqual(line, 3)
        self.assertGreater(own, 60)
        self.assertEqual(own, max(f[0] for f in functions.values()))
        self.assertGreater(functions["outer"][1], total - 0.1)
        self.assertLess(functions["outer"][0], 40)
        self.assertGreater(functions["<module>"][1], 95)
        lines = self.lines(done.stderr)
        loop = lines.get((5, "for i in range(n):"), 0) + lines.get((6, "total += i * i % 7"), 0)
        self.assertGreater(loop, 60)
        self.assertGreater(lines[6, "total += i * i % 7"], 20)

    def test_while_everything_moves(self):
        done = run(CHURN, "-X", "profile", "-X", "heapsize=512k")
        self.assertEqual((done.returncode, done.stdout), (0, "done True\n"))
        self.assertRegex(done.stderr, r"^profile: [\d.]+ s of CPU time, \d+ samples; collecting garbage [\d.]+ %")
        self.assertIn("<module>", self.functions(done.stderr))

    def test_generators_and_threads(self):
        done = run(GENERATORS, "-X", "profile")
        self.assertEqual((done.returncode, done.stdout), (0, "done\n"))
        functions = self.functions(done.stderr)
        self.assertGreater(functions["numbers"][0], 5)
        self.assertGreaterEqual(functions["run"][1], functions["numbers"][1])

    def test_the_program_ends_as_it_would(self):
        done = run("def f():\n    raise SystemExit(7)\nf()\n", "-X", "profile", "-X", "heapdump")
        self.assertEqual((done.returncode, done.stdout), (7, ""))
        done = run("1 / 0\n", "-X", "profile")
        self.assertEqual(done.returncode, 1)
        self.assertIn("ZeroDivisionError: division by zero\nprofile: ", done.stderr)


class HeapDump(unittest.TestCase):
    def test_counts(self):
        source = "class Thing:\n    def __init__(self):\n        self.a = 1\nkept = [Thing() for i in range(1234)]\nlost = [{} for i in range(999)]\nlost = None\nfloats = [(i, i) for i in range(77)]\n"
        done = run(source, "-X", "heapdump")
        self.assertEqual(done.returncode, 0)
        head = re.match(r"heap: (\d+) live objects, (\d+) bytes\n", done.stderr)
        rows = re.findall(r"^ *(\d+) +(\d+)  (.+)$", done.stderr[head.end():], re.M)
        counts = {name: int(count) for count, _, name in rows}
        self.assertEqual(counts["Thing"], 1234)
        self.assertLess(counts["dict"], 50)
        self.assertGreaterEqual(counts["tuple"], 77)
        self.assertEqual(int(head[1]), sum(int(count) for count, _, _ in rows))
        self.assertEqual(int(head[2]), sum(int(size) for _, size, _ in rows))
        sizes = [int(size) for _, size, _ in rows]
        self.assertEqual(sizes, sorted(sizes, reverse=True))

    def test_options(self):
        done = subprocess.run([ADDER, "-X", "nothing"], capture_output=True, text=True, timeout=TIMEOUT_S)
        self.assertEqual(done.returncode, 2)
        self.assertIn("profile and heapdump", done.stderr)
        done = subprocess.run([ADDER, "--help"], capture_output=True, text=True, timeout=TIMEOUT_S)
        self.assertIn("-X profile", done.stdout)
        self.assertIn("-X heapdump", done.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
