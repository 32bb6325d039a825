# Ranges of every sign: length, items, membership, index, equality, slices.
from _grid import grid

grid(lambda a, b, s: (len(r := range(a, b, s)), list(r)[:5], 3 in r, r[-1] if r else None, r[::-1], r[1:3], r == range(a, b, s)), (0, 3, -4), (0, 5, -6), (1, 2, -1, -3, 0))
grid(lambda x: range(0, 20, 4).index(x), (0, 4, 5, 16, 20, 4.0, "a"))
