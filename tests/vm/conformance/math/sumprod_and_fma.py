# math.sumprod of 3.12 and math.fma of 3.13.
import math
from fractions import Fraction

print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([], []), math.sumprod([0.1] * 10, [1] * 10), math.sumprod((1e100, 1, -1e100), (1.0, 1, 1)))
print(math.sumprod([10 ** 20, 1], [10 ** 20, 0.5]) == 1e40, math.sumprod([Fraction(1, 3), 2], [3, Fraction(1, 2)]), math.sumprod(range(5), range(5)), math.sumprod([True], [2.5]))
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), math.fma(1e308, 10, -math.inf), math.fma(math.nan, 1, 2))
for f in (lambda: math.sumprod([1], [1, 2]), lambda: math.sumprod([1], [None]), lambda: math.sumprod(1, [2]), lambda: math.fma(math.inf, 0, 1), lambda: math.fma(1e308, 10, 0), lambda: math.fma("1", 2, 3)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
