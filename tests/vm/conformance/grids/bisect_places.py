# bisect and insort at both ends, with bounds and keys.
import bisect
from _grid import grid

a = [1, 2, 2, 2, 5, 9]
grid(lambda x, lo, hi: (bisect.bisect_left(a, x, lo, hi), bisect.bisect_right(a, x, lo, hi)), (0, 1, 2, 4, 9, 10), (0, 2, 5), (None, 3, 6))
words = ["fig", "kiwi", "apple", "banana"]
print([bisect.bisect(words, n, key=len) for n in (2, 3, 5, 9)])
bisect.insort(words, "pear", key=len)
bisect.insort_left(a, 2.0)
print(words, a)
grid(lambda x: bisect.bisect(a, x), ("x", None, 2.5, True))
