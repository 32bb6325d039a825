# //, %, divmod of ints and floats in every combination of signs, their law, and zero.
from _grid import grid

values = (7, -7, 2, -2, 0, 7.5, -7.5, 0.1, -0.0, 10**20, -(10**20), float("inf"), True)
grid(lambda a, b: (a // b, a % b, divmod(a, b)), values, values)
