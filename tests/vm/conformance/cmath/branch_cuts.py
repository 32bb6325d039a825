# The sign of zero chooses the side of a branch cut.
import cmath

for name, points in (("sqrt", (-4,)), ("log", (-1, -2.5)), ("acos", (2, -2)), ("asin", (2, -2)), ("acosh", (0.5, -3)), ("atanh", (2, -2)), ("log10", (-10,))):
    f = getattr(cmath, name)
    for x in points:
        for zero in (0.0, -0.0):
            r = f(complex(x, zero))
            print(name, x, zero, "%.10g %.10g" % (r.real, r.imag))
for name in ("asinh", "atan"):
    f = getattr(cmath, name)
    for y in (2.0, -2.0):
        for zero in (0.0, -0.0):
            r = f(complex(zero, y))
            print(name, y, zero, "%.10g %.10g" % (r.real, r.imag))
