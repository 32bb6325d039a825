# Each signal: which operation raises it, the flag it leaves, the result when it is not trapped.
from decimal import *

cases = (("1 / 0", lambda c: c.divide(1, 0)), ("0 / 0", lambda c: c.divide(0, 0)), ("1 / 3", lambda c: c.divide(1, 3)), ("inf - inf", lambda c: c.subtract(Decimal("inf"), Decimal("inf"))), ("overflow", lambda c: c.multiply(Decimal("9E99"), Decimal("9E99"))),
         ("underflow", lambda c: c.multiply(Decimal("1E-99"), Decimal("1E-99"))), ("subnormal", lambda c: c.divide(Decimal("1E-99"), 10)), ("clamped", lambda c: c.plus(Decimal("0E+200"))), ("rounded", lambda c: c.plus(Decimal("1.0000000000"))), ("sqrt -1", lambda c: c.sqrt(-1)),
         ("snan", lambda c: c.plus(Decimal("sNaN"))), ("syntax", lambda c: c.create_decimal("x")), ("quantize", lambda c: c.quantize(Decimal(1), Decimal("1E-50"))), ("ln 0", lambda c: c.ln(0)), ("float", lambda c: c.create_decimal(0.5)))
signals = (Clamped, DivisionByZero, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, FloatOperation)
for name, f in cases:
    c = Context(prec=6, Emin=-99, Emax=99, traps=[])
    print(name, f(c), sorted(s.__name__ for s in signals if c.flags[s]))
    for s in signals:
        if c.flags[s]:
            trap = Context(prec=6, Emin=-99, Emax=99, traps=[s])
            try:
                f(trap)
                print("  not raised", s.__name__)
            except DecimalException as e:
                assert isinstance(e, s)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(Underflow, (Inexact, Rounded)), issubclass(InvalidOperation, ArithmeticError), issubclass(FloatOperation, TypeError))
