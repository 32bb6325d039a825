# floor, ceil, trunc, modf, frexp, fmod, remainder, copysign over special values.
import math
from _grid import grid

values = (0.0, -0.0, 0.5, -0.5, 2.5, -3.7, 1e300, float("inf"), float("-inf"), float("nan"), 7, True)
grid(lambda x: [f(x) for f in (math.floor, math.ceil, math.trunc)], values)
grid(lambda x: (math.modf(x), math.frexp(x), math.fabs(x), math.isfinite(x), math.isinf(x), math.isnan(x)), values)
grid(math.fmod, values, (1, -2.5, 0.0, float("inf")))
grid(math.remainder, values, (1, -2.5, 0.0, float("inf")))
grid(math.copysign, values, (1, -0.0, float("-inf")))
grid(math.ldexp, (0.0, 1.5, -1e308), (0, 3, -2000, 2000, 10**20, -(10**20)))
