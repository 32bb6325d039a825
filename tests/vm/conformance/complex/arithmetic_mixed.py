# Arithmetic of complex with the other numbers; what is not defined says so.
from fractions import Fraction

values = (2, -1.5, True, 3 + 4j, -1j, Fraction(1, 2), 0)
for a in values:
    for b in (1 + 2j, -2j, 0.5 + 0j):
        print([repr(a + b), repr(a - b), repr(b - a), repr(a * b), repr(a / b), a == b, a != b])
for text in ("1j // 2", "1j % 2", "divmod(1j, 2)", "1j < 2", "1 >= 1j", "int(1j)", "float(1j)", "1j << 1", "~1j", "round(1j)", "1j + 'a'", "1j / 0", "0j / 0j", "10 ** 400 * 1j"):
    try:
        print(text, eval(text))
    except (TypeError, ZeroDivisionError, OverflowError) as e:
        print(text, type(e).__name__, e)
