# gcd, lcm, comb, perm, factorial, isqrt, prod of ints; what they refuse.
import math
from _grid import grid

grid(math.gcd, (0, 12, -18, 2**70), (0, 8, 27, -6))
grid(math.lcm, (0, 4, -6), (0, 10, 21))
grid(math.comb, (0, 5, 10, -1, 2.0), (0, 2, 5, 11, -1))
grid(math.perm, (0, 5, 10, -1), (None, 0, 2, 5, 11, -1))
grid(math.factorial, (0, 1, 20, 25, -1, 2.5, "x"))
grid(math.isqrt, (0, 1, 15, 16, 10**30, -1, 2.0, True))
grid(math.prod, ([], [2, 3], [1.5, 2], ["a", 2]), )
print(math.gcd(), math.lcm(), math.gcd(12, 18, 27), math.lcm(4, 6, 10), math.prod([2, 3], start=10), math.prod(["a", 3], start=1) if False else "", math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e308, 1e308, -1e308]) if False else "")
