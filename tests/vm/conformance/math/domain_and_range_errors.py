# Which function raises ValueError and which OverflowError, at poles and outside of domains.
import math

inf, nan = math.inf, math.nan
for name, points in (("sqrt", (-1, inf, -inf, nan, -0.0)), ("log", (0, -1, inf, -inf, nan)), ("log2", (0, -1, inf)), ("log10", (0, -1, nan)), ("log1p", (-1, -2, inf)), ("acos", (1.1, -1.1, nan)),
                     ("asin", (2, nan)), ("acosh", (0.5, inf)), ("atanh", (1, -1, 2)), ("exp", (710, -800, inf, -inf)), ("expm1", (710, -800)), ("exp2", (1025, -2000)), ("cosh", (711, -711)),
                     ("sinh", (711, -711)), ("sin", (inf, nan)), ("cos", (-inf,)), ("tan", (inf,)), ("gamma", (0, -1, -0.0, 171.7, 172, -inf, inf)), ("lgamma", (0, -3, -inf, 1e308)), ("cbrt", (-8, inf))):
    for x in points:
        try:
            print(name, x, getattr(math, name)(x))
        except (ValueError, OverflowError) as e:
            print(name, x, type(e).__name__, e)
