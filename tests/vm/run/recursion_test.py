#!/usr/bin/python3
"""Recursion natively: 1,000 levels deep of every kind on the default native stack, and without end a RecursionError.

usage: recursion_test.py ADDER ADDER_CROSS
"""
import os
import resource
import subprocess
import sys
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
sys.argv.pop(1)
LEVELS = 1000
STACK = 8 << 20  # bytes: what Linux gives by default
KINDS = """
import sys
sys.setrecursionlimit(1000000 if LEVELS < 0 else 2 * LEVELS + 100)
class Deep:
    def __init__(self, n): self.n = n
    def __repr__(self): return '.' if self.n == 0 else '.' + repr(Deep(self.n - 1))
    def __add__(self, other): return 0 if self.n == 0 else 1 + (Deep(self.n - 1) + other)
    def __getattr__(self, name): return 0 if self.n == 0 else 1 + getattr(Deep(self.n - 1), name)
    def __call__(self): return 0 if self.n == 0 else 1 + Deep(self.n - 1)()
    def __getitem__(self, i): return 0 if self.n == 0 else 1 + Deep(self.n - 1)[i]
    def __len__(self): return 0 if self.n == 0 else 1 + len(Deep(self.n - 1))
    def __eq__(self, other): return True if self.n == 0 else Deep(self.n - 1) == other
    def __hash__(self): return 0 if self.n == 0 else 1 + hash(Deep(self.n - 1))
    def __contains__(self, x): return True if self.n == 0 else x in Deep(self.n - 1)
    def __iter__(self):
        if self.n: yield from Deep(self.n - 1)
        yield self.n
    @property
    def own(self): return 0 if self.n == 0 else 1 + Deep(self.n - 1).own
    def method(self, *args, **more): return 0 if self.n == 0 else 1 + Deep(self.n - 1).method(*args, **more)
def plain(n): return 0 if n == 0 else 1 + plain(n - 1)
def by_map(n): return 0 if n == 0 else 1 + list(map(by_map, [n - 1]))[0]
def by_sort(n): return 0 if n == 0 else 1 + min(sorted([n - 1], key=by_sort)) * 0
def generator(n):
    if n:
        for x in generator(n - 1): yield x
    yield n
class Made:
    def __init__(self, n): self.inner = Made(n - 1) if n else None
def nested(n):
    a = []
    for i in range(n): a = [a]
    return len(repr(a))
"""
CALLS = ["plain(N)", "by_map(N)", "by_sort(N)", "len(list(generator(N)))", "Made(N)", "len(repr(Deep(N)))", "Deep(N) + 1",
         "Deep(N).x", "Deep(N)[0]", "len(Deep(N))", "Deep(N) == 1", "hash(Deep(N))", "1 in Deep(N)", "len(list(Deep(N)))",
         "Deep(N).own", "Deep(N).method(1, b=2)", "Deep(N)()", "nested(N)"]


def default_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, resource.getrlimit(resource.RLIMIT_STACK)[1]))


def run(source):
    return subprocess.run([ADDER, "-c", source], capture_output=True, text=True, timeout=300, preexec_fn=default_stack)


class Recursion(unittest.TestCase):
    def test_a_thousand_levels(self):
        for call in CALLS:
            with self.subTest(call):
                done = run(f"LEVELS = N = {LEVELS}\n{KINDS}\n{call}\nprint('came back')\n")
                self.assertEqual((done.stdout, done.stderr[-300:]), ("came back\n", ""))

    def test_without_end(self):
        """Whatever the program sets as its limit. What needs no native stack may run out of memory instead."""
        for call in CALLS:
            with self.subTest(call):
                done = run(f"LEVELS = -1\nN = 10 ** 6\n{KINDS}\ntry:\n    {call}\n    print('came back')\n"
                           "except (RecursionError, MemoryError) as e: print(type(e).__name__)\n")
                self.assertEqual(done.returncode, 0, done.stderr[-300:])
                self.assertIn(done.stdout, ("RecursionError\n", "MemoryError\n"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
