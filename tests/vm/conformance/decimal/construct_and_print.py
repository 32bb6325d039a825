# Decimal from texts, ints, floats and tuples, and how it is written.
from decimal import Decimal as D, InvalidOperation

for text in ("0", "-0", "1.50", "1E+5", "1e-7", "0.000001", "0.0000001", ".5", "5.", "123456789E-3", "1E1000", "Infinity", "-inf", "NaN", "sNaN12", " 1.5 ", "1_000.5", "\u0661.\u0662", "0E+3", "0.00", "-1.2E-9"):
    d = D(text)
    print(ascii(text), d, repr(d), d.as_tuple(), d.to_eng_string(), d.adjusted())
print(D(5), D(-2 ** 70), D(0.1), D(float("inf")), D((1, (1, 2, 5), -2)), D((0, (), "F")), D((0, (), "n")), D(), D(True), D.from_float(-0.5))
for bad in ("", "x", "1.2.3", "1e", "--1", "1 2", "e5", ".", "infinit", "nanx"):
    try:
        print(D(bad))
    except InvalidOperation as e:
        print(repr(bad), e)
for bad in (None, 1j, (1, 2), (2, (1,), 0), (0, (10,), 0), (0, (1,), "x")):
    try:
        print(D(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
