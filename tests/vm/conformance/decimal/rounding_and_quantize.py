# quantize, round, to_integral and the eight roundings.
import decimal
from decimal import Decimal as D

roundings = ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP")
for r in roundings:
    print(r, [str(D(v).quantize(D("1"), rounding=getattr(decimal, r))) for v in ("0.5", "1.5", "2.5", "-0.5", "-1.5", "1.1", "-1.9", "5.01", "10.5", "0.0")])
print(D("3.14159").quantize(D(".01")), D("1E+3").quantize(D("1.0")), D("2.675").quantize(D("0.01"), "ROUND_HALF_UP"), round(D("2.5")), round(D("-2.567"), 2), round(D("1234"), -2), D("1.5").to_integral_value(), D("-2.5").to_integral_exact(), D("12.300").normalize(), D("1200").normalize(), D("0.00").normalize())
import math
print(math.floor(D("-1.5")), math.ceil(D("1.1")), math.trunc(D("-1.9")), int(D("1E+3")), float(D("0.1")), bool(D("0.00")), complex(D("1.5")), D("1.5").as_integer_ratio(), D("-0.25").as_integer_ratio())
for f in (lambda: D(1).quantize(D("1E-30")), lambda: D("inf").quantize(D(1)), lambda: D(1).quantize(D(1), "ROUND_X"), lambda: round(D("NaN")), lambda: round(D(1), 1.5)):
    try:
        print(f())
    except (decimal.InvalidOperation, ValueError) as e:
        print(type(e).__name__, e)
    except TypeError as e:
        print("TypeError")
