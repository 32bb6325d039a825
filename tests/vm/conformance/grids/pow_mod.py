# pow() with two and three arguments.
from _grid import grid

grid(pow, (0, 1, 2, -3, 10, 2.0, -2.0), (0, 1, 5, -1, -2, 0.5))
grid(pow, (0, 2, -3, 10, 2**70), (0, 1, 5, 64, -1), (1, 7, -7, 0, 12))
