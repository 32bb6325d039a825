# Contexts: precision, traps, flags, copies, and the methods that work in one.
from decimal import *

c = getcontext()
print(c.prec, c.rounding, c.Emin, c.Emax, c.capitals, c.clamp, [s.__name__ for s in c.traps if c.traps[s]])
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 7, Decimal("123456.789") + 0, getcontext() is ctx)
    ctx.rounding = ROUND_UP
    print(Decimal(1) / 7)
    ctx.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as e:
        print("Inexact")
print(Decimal(1) / 7)
x = Context(prec=3, traps=[])
print(x.divide(1, 3), x.add(Decimal("1.005"), 1), x.sqrt(2), x.power(2, 10), x.divide(1, 0), x.divide(0, 0), x.create_decimal("1.23456"), x.multiply(Decimal("9.99"), Decimal("9.99")), x.flags[Inexact], x.flags[DivisionByZero], x.flags[InvalidOperation])
x.clear_flags()
print(any(x.flags.values()), x.Etiny(), x.Etop(), x.copy().prec, x.to_sci_string(Decimal("1E-7")), ExtendedContext.prec, BasicContext.rounding)
for f in (lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: Context(Emin=5), lambda: setattr(x, "nope", 1), lambda: setcontext(5), lambda: Context(clamp=2)):
    try:
        print(f())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__)
y = Context(prec=4, Emin=-5, Emax=5, traps=[])
print(y.multiply(Decimal("1E3"), Decimal("1E3")), y.divide(Decimal("1E-5"), 300), y.subtract(Decimal("1.0001E-5"), Decimal("1E-5")), y.create_decimal("1E-9"))
