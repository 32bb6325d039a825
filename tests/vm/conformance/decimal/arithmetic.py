# The operators at 28 digits, with ints, and what they refuse.
from decimal import Decimal as D, InvalidOperation, DivisionByZero, Overflow

values = [D(v) for v in ("1", "-7.5", "0.1", "1E+20", "123456789.123456789", "0", "3")]
for a in values:
    print(*[f"{a + b} {a - b} {a * b}" for b in values], sep=" | ")
    print(*[f"{a / b} {a // b} {a % b}" for b in values if b and abs(a.adjusted() - b.adjusted()) < 25], sep=" | ")
print(D(2) ** 10, D("1.1") ** 20, D(2) ** -2, D(2) ** D("0.5"), pow(D(7), 3, 5), divmod(D(7), D(2)), divmod(D(-7), 2), 1 + D(2), 3 - D(1), 2 * D("0.5"), 1 / D(3), 7 // D(2), 7 % D(4), -D("1.0"), abs(D("-2.50")), +D("1E+3"))
for f in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) % 0, lambda: D(1) // 0, lambda: D("inf") - D("inf"), lambda: D("inf") * 0, lambda: D(-1).sqrt(), lambda: D(10) ** 999999999, lambda: D(1) + 1.5, lambda: D(1) + "1", lambda: D(1) < "a", lambda: D("sNaN") + 1, lambda: D("NaN") < 1, lambda: int(D("NaN")), lambda: int(D("inf")), lambda: D(-8) ** D("0.5")):
    try:
        print(f())
    except (InvalidOperation, DivisionByZero, Overflow, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
    except TypeError as e:
        print("TypeError")
