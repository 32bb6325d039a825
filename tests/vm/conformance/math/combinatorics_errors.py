# factorial, comb, perm, isqrt and gcd: types they refuse and limits.
import math


class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print(math.factorial(I(5)), math.comb(I(5), I(2)), math.perm(I(5), I(2)), math.isqrt(I(17)), math.gcd(I(12), I(18)), math.factorial(True), math.perm(5, None))
for f in (lambda: math.factorial(-1), lambda: math.factorial(2.0), lambda: math.factorial("3"), lambda: math.factorial(10 ** 30), lambda: math.comb(-1, 2), lambda: math.comb(5, -1),
          lambda: math.comb(5.0, 2), lambda: math.perm(-1), lambda: math.perm(3, -2), lambda: math.perm(10 ** 30, 10 ** 30), lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.gcd(1.5), lambda: math.lcm("a", 1),
          lambda: math.comb(1)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(math.comb(0, 0), math.comb(10 ** 20, 2), math.comb(10 ** 20, 10 ** 20 - 1), math.perm(0, 0), math.perm(10 ** 20, 2), sum(math.comb(30, k) for k in range(31)) == 2 ** 30)
