# What math's functions take for a number: __float__, __index__, ints beyond the doubles, texts refused.
import math
from decimal import Decimal
from fractions import Fraction


class F:
    def __float__(self): return 0.25
class I:
    def __index__(self): return 4
class Both:
    def __float__(self): return 0.5
    def __index__(self): return 9
class Bad:
    def __float__(self): return "0.5"


for v in (F(), I(), Both(), True, Fraction(1, 4), Decimal("0.25"), 4):
    print(type(v).__name__, math.sqrt(v), math.floor(math.exp(v) * 1000), math.copysign(v, -1), math.isfinite(v), math.hypot(v, v) > 0, math.fmod(v, 0.2) < 0.2)
for v in ("1", None, 1j, [1], Bad(), b"1", 10 ** 400, object):
    for f in (math.sqrt, math.floor, math.isnan, math.degrees):
        try:
            print(f.__name__, f(v) if not isinstance(v, int) or f is not math.floor else "fine")
        except (TypeError, OverflowError) as e:
            print(f.__name__, type(e).__name__, str(e)[:60])
for f in (lambda: math.pow(1), lambda: math.atan2(1), lambda: math.ldexp(1), lambda: math.fmod(1, 2, 3), lambda: math.copysign(x=1, y=2), lambda: math.isclose(1, 2, tol=3)):
    try:
        print(f())
    except TypeError:
        print("TypeError")
