# Decimals with each other in a small context; rounding modes.
from decimal import *
from _grid import grid

values = tuple(map(Decimal, ("0", "-0", "1.10", "-2.5", "1E+3", "0.00001", "Infinity", "NaN")))
getcontext().prec = 6
def safe(f):
    try:
        return str(f())
    except (ArithmeticError, TypeError) as e:
        return type(e).__name__
grid(lambda a, b: [safe(lambda: a + b), safe(lambda: a - b), safe(lambda: a * b), safe(lambda: a / b), safe(lambda: a // b), safe(lambda: a % b), safe(lambda: a < b), a == b, safe(lambda: a.compare(b))], values, values)
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(x).quantize(Decimal("0.1"), mode)) for x in ("1.25", "1.35", "-1.25", "1.251", "0.05", "-0.01", "9.99")])
