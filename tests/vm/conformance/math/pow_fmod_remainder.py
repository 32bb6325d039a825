# math.pow, fmod and remainder at zeros, infinities and NaN; IEEE's remainder ties to even.
import math

inf, nan = math.inf, math.nan
values = (0.0, -0.0, 1.0, -1.0, 2.5, -3.0, inf, -inf, nan)
for name in ("pow", "fmod", "remainder"):
    f = getattr(math, name)
    for a in values:
        row = []
        for b in values:
            try:
                row.append(f(a, b))
            except (ValueError, OverflowError) as e:
                row.append(type(e).__name__)
        print(name, a, *row)
print(math.fmod(-1e100, 3.0), math.remainder(5, 2), math.remainder(7, 2), math.remainder(1e22, 7), math.fmod(5e-324, 2), math.remainder(-5.5, 5))
for f in (lambda: math.pow(1e200, 2), lambda: math.pow(-1e200, 3), lambda: math.pow("1", 2)):
    try:
        print(f())
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
