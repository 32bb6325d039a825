from bisect import bisect_left, bisect_right, insort, insort_left
from collections import deque


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


rows = [("a", 1), ("b", 3), ("c", 3), ("d", 7)]
key = lambda row: row[1]
print(bisect_left(rows, 3, key=key), bisect_right(rows, 3, key=key), bisect_left(rows, 10, key=key))
insort(rows, ("e", 3), key=key)
insort_left(rows, ("f", 3), key=key)
print(rows)

class Squares:
    def __len__(self): return 10
    def __getitem__(self, i): return i * i

print(bisect_left(Squares(), 30), bisect_right(Squares(), 49), bisect_left("abcde", "c"), bisect_left(range(0, 1000, 7), 500))

class Inserted:
    def __init__(self): self.log = []
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
    def insert(self, i, x): self.log.append((i, x))

log = Inserted()
insort(log, 5)
print(log.log)
shown(lambda: bisect_left([1, 2], 1, key=3))
