# The operators between Fractions and the other numbers, exact where it can be.
from fractions import Fraction as F

values = (F(1, 3), F(-7, 2), F(4), 3, -2.5, 1 + 2j)
for a in values[:4]:
    for b in values:
        for op in ("+", "-", "*", "/", "//", "%", "**"):
            try:
                print(op, repr(eval(f"a {op} b")), end="; ")
            except (TypeError, ZeroDivisionError) as e:
                print(op, type(e).__name__, end="; ")
    print()
print(divmod(F(7, 2), F(2, 3)), divmod(7, F(3, 2)), divmod(F(7, 2), 1.5), -F(1, 2), +F(1, 2), abs(F(-1, 2)), F(1, 2) ** -3, F(-2) ** -3, 2 ** F(3), F(4, 9) ** F(1, 2), bool(F(0)), sum([F(1, n) for n in range(1, 20)]))
for f in (lambda: F(1, 0), lambda: F(1, 2) / 0, lambda: F(1, 2) % 0, lambda: F(1, 2) // F(0), lambda: F(0) ** -1, lambda: F(1, 2) + "x", lambda: F(1.5, 2), lambda: F("1", 2), lambda: F(None), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 2) < 1j):
    try:
        print(f())
    except (ZeroDivisionError, TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
