# Fractions with each other, ints and floats.
from fractions import Fraction as F
from _grid import grid

values = (F(1, 3), F(-2, 4), F(5), 2, -1.5, 0)
def safe(f):
    try:
        return str(f())
    except (ArithmeticError, TypeError) as e:
        return type(e).__name__
grid(lambda a, b: [safe(lambda: a + b), safe(lambda: a * b), safe(lambda: a / b), safe(lambda: a // b), safe(lambda: a % b), safe(lambda: a**b), a < b, a == b], values, values[:4])
grid(F, ("1/3", " -2/4 ", "0.125", "1e-3", "3", "1/0", "a", "1 / 2", "", "1_0/3"))
grid(lambda f: (round(f), round(f, 1), int(f), float(f), f.limit_denominator(10), hash(f) == hash(float(f)) if f.denominator in (1, 2, 4) else "", repr(f)), (F(7, 2), F(-7, 2), F(22, 7), F(1, 3), F(0)))
