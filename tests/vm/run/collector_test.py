#!/usr/bin/python3
"""A heap of given size is marked at one time and moved together at another. A program that makes, drops, lengthens and
shortens objects of every layout between the two must find in them what it put there, in heaps of several sizes, so that
the two come at many different moments.

usage: collector_test.py ADDER ADDER_CROSS
"""
import os
import subprocess
import sys
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
sys.argv.pop(1)
PROGRAM = """
import gc, weakref

class Point:
    def __init__(self, n):
        self.n = n
        if n & 1:
            self.more = [n]

class Text(str):
    pass

class Pair(tuple):
    pass

class Counted(dict):
    pass

def numbers(n):
    for i in range(n, n + 1000):
        yield [i]

def attributed(make, n):
    made = make(n)
    made.tag = (n,)
    return made

def generator(n):
    made = numbers(n)
    return made, next(made)

MAKERS = [
    lambda n: [n, (n, n + 1), 'text %d' % n],
    lambda n: {'key': n, n: [n]},
    lambda n: Point(n),
    lambda n: attributed(Text, n),
    lambda n: attributed(lambda n: Pair((n, str(n))), n),
    lambda n: attributed(lambda n: Counted({n: n}), n),
    lambda n: 'héllo %d ' % n * (n % 7),
    lambda n: bytearray(b'%d' % n) * (n % 40),
    lambda n: (1 << n % 300) + n,
    lambda n: n / 7,
    lambda n: complex(n, -n),
    lambda n: set(range(n % 30)) | {'s%d' % n},
    lambda n: generator(n),
    lambda n: (lambda: n),
    lambda n: ValueError(n, [n]),
    lambda n: weakref.ref(KEPT[n % len(KEPT)]),
    lambda n: bytes(str(n), 'ascii') * (n % 9),
    lambda n: [].append,
]
KEPT = [Point(i) for i in range(10)]

def same(kind, n, v):
    if kind == 2: return v.n == n and (not n & 1 or v.more == [n])
    if kind == 3: return v == str(n) and v.tag == (n,)
    if kind == 4: return v == (n, str(n)) and v.tag == (n,)
    if kind == 5: return v == {n: n} and v.tag == (n,)
    if kind == 12: return v[1] == [n] and next(v[0]) == [n + 1]
    if kind == 13: return v() == n
    if kind == 14: return v.args == (n, [n])
    if kind == 15: return v() is KEPT[n % len(KEPT)]
    if kind == 17: return v(n) is None
    return v == MAKERS[kind](n)

state = 12345
def random(n):
    global state
    state = (state * 1103515245 + 12345) & 0x3fffffff
    return (state >> 8) % n

SLOTS = 60
slots = [None] * SLOTS
long_list, long_bytes, long_dict = [], bytearray(), {}
checked = 0
for step in range(STEPS):
    i = random(SLOTS)
    if slots[i] is not None:
        kind, n, v = slots[i]
        assert same(kind, n, v), (step, kind, n, v)
        checked += 1
    kind = random(len(MAKERS))
    slots[i] = kind, step, MAKERS[kind](step)
    what = random(40)
    if what < 12:
        long_list.append([step])
        long_bytes += b'%08d' % step
        long_dict[step] = str(step)
    elif what == 12:
        assert all(type(x) is list and len(x) == 1 for x in long_list)
        assert [int(long_bytes[at:at + 8]) for at in range(0, len(long_bytes), 8)] == [x[0] for x in long_list]
        assert all(str(k) == v for k, v in long_dict.items())
        del long_list[:], long_bytes[:]
        long_dict.clear()
    elif what == 13:
        type('Made', (), {'__doc__': None, 'n': step})().n
    elif what == 14:
        made = str(step) * 50
        slots[i] = 0, step, MAKERS[0](step)
        assert made == str(step) * 50
    elif what == 15 and step % 7 == 0:
        gc.collect()
assert all(slot is None or same(*slot) for slot in slots)
print('kept', checked > STEPS // 2)
"""


class Collector(unittest.TestCase):
    def test_sizes(self):
        for kilobytes in range(240, 400, 11):
            with self.subTest(kilobytes):
                done = subprocess.run([ADDER, "-X", f"heapsize={kilobytes * 1024}", "-c", PROGRAM.replace("STEPS", "6000")],
                                      capture_output=True, text=True, timeout=300)
                self.assertEqual((done.stdout, done.stderr), ("kept True\n", ""))

    def test_free_memory_is_what_an_allocation_gets(self):
        program = """
import gc
kept = [str(n) * 3 for n in range(1500)]
dropped = [str(n) * 3 for n in range(1500)]
gc.collect()
before = gc.mem_free()
dropped = None
gc.collect()
assert gc.mem_free() > before + 1500 * 16, (gc.mem_free(), before)
assert all(text == str(n) * 3 for n, text in enumerate(kept))
block = bytearray(gc.mem_free() - 600)
assert all(text == str(n) * 3 for n, text in enumerate(kept))
print('fits')
"""
        done = subprocess.run([ADDER, "-X", "heapsize=524288", "-c", program], capture_output=True, text=True, timeout=300)
        self.assertEqual((done.stdout, done.stderr), ("fits\n", ""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
