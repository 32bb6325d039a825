# Precision 1 to 100: the same operations, rounded to so many digits.
from decimal import *

for prec in (1, 2, 7, 16, 50, 100):
    with localcontext() as c:
        c.prec = prec
        a, b = Decimal("123.456789012345678901234567890"), Decimal("-0.00987654321")
        print(prec, a + b, a - b, a * b, a / b, a ** 3, +a, abs(b), a.sqrt(), b.copy_abs().ln(), (a / 100).exp(), a.normalize(), a.fma(b, 1))
with localcontext() as c:
    c.prec = 3
    print(Decimal("1.2345") == Decimal("1.2345"), Decimal("1.2345") + 0, sum([Decimal("0.333")] * 3), Decimal(99999) + 1, Decimal("9.995") * 1, Decimal("-9.995") * 1, divmod(Decimal(100), Decimal(7)), Decimal(999) // 7)
