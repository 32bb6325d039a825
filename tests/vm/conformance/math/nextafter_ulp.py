# nextafter, ulp, copysign, frexp, ldexp and modf.
import math

inf, nan = math.inf, math.nan
for x, y in ((1.0, 2), (1.0, 0), (0.0, 1), (0.0, -1), (-0.0, 0.0), (inf, 0), (1.7976931348623157e308, inf), (5e-324, 0), (nan, 1), (1, nan), (2.0, 2.0)):
    print(x, y, math.nextafter(x, y))
print([math.ulp(x) for x in (1.0, -1.0, 0.0, 5e-324, 1e22, 1.7976931348623157e308, inf, -inf, nan, 2 ** 53)])
print([math.frexp(x) for x in (0.0, -0.0, 1.0, -3.5, 5e-324, inf, nan, 1e308)])
print([math.modf(x) for x in (0.0, -0.0, 1.5, -2.75, inf, -inf, 1e22)], math.isnan(math.modf(nan)[0]))
print([math.copysign(1, x) for x in (0.0, -0.0, -inf, nan, -5)])
for args in ((1, 10), (1, -1074), (1, -1075), (3, -1075), (0.75, 1024), (0.0, 10 ** 30), (inf, -5), (1, -10 ** 30), (1, 1024), (1, 10 ** 30), (1, 1.5), ("a", 1)):
    try:
        print(args, math.ldexp(*args))
    except (OverflowError, TypeError) as e:
        print(args, type(e).__name__, e)
