# Bit operations of ints of both signs and more than a word.
from _grid import grid

values = (0, 1, -1, 5, -6, 2**63, -(2**63), 2**64 - 1, 2**100 + 12345)
grid(lambda a, b: (a & b, a | b, a ^ b, ~a), values, values)
grid(lambda a, n: (a << n, a >> n), values, (0, 1, 3, 31, 64, 101))
