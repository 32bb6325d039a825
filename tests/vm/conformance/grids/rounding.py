# round() of floats and ints to places of both signs.
from _grid import grid

grid(round, (0.5, 1.5, 2.5, -0.5, 2.675, 1234.5678, -1234.5678, 1e22, 5e-324, 15, 25, -35, 12345678901234567890), (None, 0, 1, 2, -1, -2, -3, -30, 20))
grid(round, (float("inf"), float("nan"), 2.5), (None, 0, 2, 1.5, "x"))
