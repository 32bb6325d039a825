# nextafter, ulp, and the constants.
import math
from _grid import grid

grid(math.nextafter, (0.0, 1.0, -1.0, 5e-324, 1.7976931348623157e308, float("inf"), float("nan")), (float("inf"), float("-inf"), 0.0))
grid(math.ulp, (0.0, 1.0, -1.0, 0.1, 1e300, float("inf"), float("nan"), 5))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-9), math.isclose(0, 1e-9, abs_tol=1e-8), math.isclose(math.inf, math.inf))
