# int() and str() of ints: bases, underscores, spaces, errors.
for args in (("12",), (" -12 ",), ("+5",), ("1_000",), ("0x1f", 16), ("0b101", 0), ("0o17", 0), ("0", 0), ("1f", 16), ("z", 36), ("-0x10", 0), ("11", 2), (b"42",), (3.9,), (-3.9,), (True,), ("٣",), ("\t7\n",), ("00012",), ()):
    print(args, int(*args))
for args in (("",), ("a",), ("1.5",), ("0x10",), ("1__0",), ("_1",), ("1_",), ("9", 8), ("1", 1), ("1", 37), ("012", 0), (None,), ([],), ("1", "2"), (1, 2), (float("nan"),), (float("inf"),), ("- 1",), ("0b",), (b"\xff",)):
    try:
        print(int(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(str(-0), repr(10 ** 21), int(str(10 ** 50)), "%d" % 10 ** 2, "%d" % -5.9, format(1234567, ","), format(255, "#x"), format(-5, "08b"), format(5, "+"), format(1234, "_x"), f"{10 ** 30:,}")
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (7).__add__(1), (7).__rsub__(10), int.__add__(1, 2), (-5).__abs__(), (5).__bool__(), int().__class__)
