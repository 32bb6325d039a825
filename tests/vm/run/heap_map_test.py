#!/usr/bin/python3
"""micropython.mem_info(1): the map of the heap and what each type takes.

usage: heap_map_test.py ADDER ADDER_CROSS
"""
import os
import re
import subprocess
import sys
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
sys.argv.pop(1)
PROGRAM = """
import gc, micropython
class Point:
    def __init__(self):
        self.x, self.near = 3, [1, 2]
points = [Point() for i in range(300)]
numbers = list(range(5000))
raw = bytes(9000)
gc.collect()
micropython.mem_info(1)
"""


def look(heap, program=PROGRAM):
    """The first lines' numbers by name, the map as one text, and {type: (objects, bytes)}."""
    done = subprocess.run([ADDER, "-X", f"heapsize={heap}", "-c", program], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0 and done.stderr == "", done
    lines = done.stdout.splitlines()
    numbers = {name: int(number) for name, number in re.findall(r"(\w+): (\d+)", " ".join(lines[:2]))}
    types = {name: (int(count), int(size))
             for count, size, name in re.findall(r"^(\d+) (\d+) (\S+)$", done.stdout, re.M)}
    cells = "".join(line for line in lines[2:] if re.fullmatch(r"[A-Za-z=]+", line))
    return numbers, cells, types


class HeapMap(unittest.TestCase):
    def test_the_map_is_of_what_is_used(self):
        for heap in ("200k", "256k", "1500k", "16m"):
            numbers, cells, _ = look(heap)
            cell = numbers["cell"]
            self.assertLessEqual(numbers["total"], 4096 * cell)
            self.assertTrue(cell == 16 or numbers["total"] > 2048 * cell)
            self.assertAlmostEqual(len(cells) * cell, numbers["used"], delta=cell + 2000)  # its own text comes and goes
            run = max(map(len, re.findall(r"a=*", cells)))  # of the list with 5,000 items
            self.assertGreaterEqual(run * cell, 5000 * 4 - cell)

    def test_types(self):
        numbers, _, types = look("256k")
        self.assertEqual(types["Point"][0], 300)
        self.assertGreaterEqual(types["Point"][1], 300 * 16)
        self.assertGreaterEqual(types["list"][0], 302)
        self.assertGreaterEqual(types["list"][1], 5000 * 4 + 300 * 8)  # with their items
        self.assertGreaterEqual(types["bytes"][1], 9000)
        self.assertLessEqual(sum(size for _, size in types.values()), numbers["used"])

    def test_more_types_than_it_counts(self):
        classes = "made = [type('C%d' % i, (), {})() for i in range(100)]\n"
        _, cells, types = look("1m", classes + PROGRAM)
        self.assertIn("C0", types)
        self.assertNotIn("C99", types)
        self.assertIn("O", cells)


unittest.main()
