# sqrt, cbrt, exp, expm1, exp2, log and its kin, pow, hypot over special values.
import math
from _grid import grid

values = (0.0, -0.0, 1.0, -1.0, 2, 0.25, 100, 710.0, float("inf"), float("-inf"), float("nan"), "x", 2**2000)
for f in (math.sqrt, math.cbrt, math.exp, math.expm1, math.exp2, math.log, math.log2, math.log10, math.log1p):
    print(f.__name__)
    grid(lambda x: round(y, 11) if abs(y := f(x)) < 1e6 else float(f"{y:.12e}"), values)
grid(math.pow, values[:11], (0, 1, -1, 0.5, float("inf"), float("nan")))
grid(lambda x, b: round(math.log(x, b), 10), (1, 8, 100.0, 0, -1), (2, 10, 1, 0.5, 0))
grid(math.hypot, (), ())
print(math.hypot(), math.hypot(3, 4), math.hypot(1, 1, 1, 1), math.hypot(float("inf"), float("nan")), math.dist((1, 2), (4, 6)), math.isqrt(10**20), math.isqrt(0))
