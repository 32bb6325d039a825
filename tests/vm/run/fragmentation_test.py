#!/usr/bin/python3
"""What no heap can do that leaves objects where they are: nine tenths of a heap of 64 KB in small objects of two kinds
by turns, every second one dropped, then one block of four tenths of the heap.

usage: fragmentation_test.py ADDER ADDER_CROSS
"""
import os
import subprocess
import sys
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
sys.argv.pop(1)
HEAP = 64 * 1024
# Two chains, so that no list has to grow; each has every other object, of either kind.
PROGRAM = """
import gc
class Point:
    def __init__(self, n, after):
        self.n = n
        self.after = after
gc.collect()
heap = gc.mem_free() + gc.mem_alloc()
kept = dropped = None
n = 0
while True:
    if gc.mem_alloc() >= heap * 9 // 10:
        gc.collect()
        if gc.mem_alloc() >= heap * 9 // 10:
            break
    if n & 1:
        kept, dropped = ({0}), ({1})
    else:
        kept, dropped = ({2}), ({3})
    n += 1
dropped = None
block = bytearray(heap * 4 // 10)
block[0] = block[-1] = 1
count = n
while kept:
    n -= 1
    if isinstance(kept, Point):
        assert kept.n == n
        kept = kept.after
    else:
        assert kept[0] == n
        kept = kept[1]
assert n == 0 and count > 100 and sum(block) == 2
print('fits')
"""
KINDS = {
    "tuples and lists": ("(n, {0})", "[n, {0}]"),
    "instances and tuples with texts": ("Point(n, {0})", "(n, {0}, 'text %d' % n)"),
    "dicts and big ints": ("{{0: n, 1: {0}}}", "(n, {0}, 1 << 200 + n % 50)"),
}


class Fragmentation(unittest.TestCase):
    def test_kinds(self):
        for name, (first, second) in KINDS.items():
            program = PROGRAM.format(first.format("kept"), second.format("dropped"), second.format("kept"), first.format("dropped"))
            with self.subTest(name):
                done = subprocess.run([ADDER, "-X", f"heapsize={HEAP}", "-c", program], capture_output=True, text=True,
                                      timeout=300)
                self.assertEqual((done.stdout, done.stderr), ("fits\n", ""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
