# cmath at infinities and zeros: results and domain errors. NaNs come out without their sign.
import cmath
import math

inf, nan = float("inf"), float("nan")
points = (0.0, -0.0, 1.0, -1.0, inf, -inf, nan)


def show(x):
    return "nan" if math.isnan(x) else "%.6g" % x


for name in ("sqrt", "exp", "log", "cosh", "tanh", "acos", "atanh"):
    f = getattr(cmath, name)
    row = []
    for re in points[:6]:
        for im in points[:6]:
            try:
                r = f(complex(re, im))
                row.append(show(r.real) + "," + show(r.imag))
            except (ValueError, OverflowError) as e:
                row.append(type(e).__name__)
    print(name, *row)
