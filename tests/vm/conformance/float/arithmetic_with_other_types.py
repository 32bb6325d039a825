# float with bool, int of any size, Fraction, Decimal, complex, and what refuses.
from decimal import Decimal
from fractions import Fraction

x = 2.5
print(x + True, x * 10 ** 20, x - 2 ** 60, x // 2, x % 2, x ** 2, 2 ** x, 10 ** 20 / x, x + Fraction(1, 4), Fraction(1, 4) * x, x + 1j, x * 1j, divmod(x, 2), divmod(10, x), -x, +x, abs(-x), x == Fraction(5, 2), x == Decimal("2.5"), x < Fraction(11, 4), x > Decimal(2))
for f in (lambda: x + "1", lambda: x + None, lambda: x % "a", lambda: x << 1, lambda: x & 1, lambda: ~x, lambda: x @ x, lambda: x < 1j, lambda: x < "a", lambda: x[0], lambda: len(x), lambda: x(), lambda: x + 10 ** 400, lambda: 10 ** 400 * x, lambda: x // 10 ** 400, lambda: iter(x)):
    try:
        print(f())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
class R:
    def __radd__(self, o): return ("radd", o)
    def __rpow__(self, o): return ("rpow", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __eq__(self, o): return "eq"
    def __gt__(self, o): return "gt"
r = R()
print(x + r, x ** r, divmod(x, r), x == r, x < r)
x += 1
x *= 2
x //= 2
x **= 2
print(x)
