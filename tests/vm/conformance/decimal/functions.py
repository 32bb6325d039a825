# sqrt, exp, ln, log10, powers that are no ints: correctly rounded at several precisions.
from decimal import *

for prec in (5, 28, 60):
    with localcontext() as c:
        c.prec = prec
        print(Decimal(2).sqrt(), Decimal("0.0001").sqrt(), Decimal(1).exp(), Decimal("-10.5").exp(), Decimal(2).ln(), Decimal("1.0000001").ln(), Decimal(3).log10(), Decimal(1000).log10(), Decimal("0.5") ** Decimal("0.3"), Decimal("1E-50").exp(), Decimal("123.456").log10())
print(Decimal(0).exp(), Decimal(1).ln(), Decimal(0).ln(), Decimal("inf").ln(), Decimal("-inf").exp(), Decimal(100).sqrt(), Decimal("1E+10").sqrt(), Decimal("-0").sqrt(), Decimal("1E+999").log10(), Decimal(9) ** Decimal("0.5"))
print(Decimal("1.5").fma(2, Decimal("0.25")), Decimal(7).remainder_near(4), Decimal("7").logb(), Decimal("1.5").scaleb(3), Decimal("1").next_plus(), Decimal("1").next_minus(), Decimal(1).next_toward(2), Decimal("1234").shift(2), Decimal("1234").rotate(-1), Decimal("101").logical_xor(Decimal("110")))
