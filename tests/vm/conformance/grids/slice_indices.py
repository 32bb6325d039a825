# slice.indices for every sign and length.
from _grid import grid

grid(lambda a, b, s, n: slice(a, b, s).indices(n), (None, -4, 0, 2), (None, -1, 3, 9), (None, 1, -1, 3, -2, 0), (0, 1, 5))
grid(lambda n: slice(1, 2).indices(n), (-1, 2.5, "x", None))
