# Rounding, truncation, ratios, limit_denominator, from_float and from_decimal.
import math
from decimal import Decimal
from fractions import Fraction as F

for f in (F(7, 2), F(-7, 2), F(5, 2), F(-5, 2), F(1, 3), F(0), F(12345, 100)):
    print(f, int(f), math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 1), round(f, -1), float(f), complex(f), f.as_integer_ratio(), f.numerator, f.denominator, f.real, f.imag, f.conjugate())
for x in (math.pi, math.e, 0.1, 1e-9, -2.71828, 3.0):
    print(x, [str(F(x).limit_denominator(m)) for m in (1, 2, 7, 100, 1000, 10 ** 6)])
print(F.from_float(0.25), F.from_float(3), F.from_decimal(Decimal("1.10")), F(Decimal("-0.5")), F(0.1), F(True), F(F(1, 2), F(3, 4)), F(numerator=2, denominator=-4))
for f in (lambda: F(1, 2).limit_denominator(0), lambda: F.from_float("x"), lambda: F.from_decimal(1.5), lambda: F(1, 2).numerator.__set__, lambda: format(F(1, 2), "x")):
    try:
        print(f())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class Sub(F): pass
print(repr(Sub(1, 2)), type(Sub(1, 2) + 1).__name__, type(Sub.from_float(0.5)).__name__, str(F(3)), repr(F(3)))
