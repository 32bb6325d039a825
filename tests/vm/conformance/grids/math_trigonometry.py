# Trigonometric and hyperbolic functions and their inverses.
import math
from _grid import grid

values = (0.0, -0.0, 0.5, -1, 1, 2.0, 10, 1e10, float("inf"), float("-inf"), float("nan"))
for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh, math.degrees, math.radians, math.erf, math.erfc, math.gamma, math.lgamma):
    print(f.__name__)
    grid(lambda x: float(f"{f(x):.11e}"), values)
grid(lambda y, x: round(math.atan2(y, x), 12), (0.0, -0.0, 1, -1, float("inf")), (0.0, -0.0, 1, -1, float("-inf")))
