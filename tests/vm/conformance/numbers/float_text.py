# float to text and back: repr, float(), hex, fromhex, literals.
for x in (0.0, -0.0, 1.0, 0.1, 0.2, 1 / 3, 1e15, 1e16, 1e17, 123456789012345.0, 1234567890123456.0, 12345678901234567.0, 0.0001, 0.00001, 1e-4,
          1.5e-5, 1e22, 1e23, 9007199254740993.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e100, 3.14, 100.0, 1e2, 2.5e-10,
          float("inf"), float("-inf"), float("nan"), 0.30000000000000004, 4.35, 1.1e-300, 6.02214076e23):
    print(repr(x), str(x), x.hex(), float(repr(x)) == x, float.fromhex(x.hex()) == x)
for text in ("1", " 1.5 ", "-.5", "5.", "1e5", "1E-5", "+1e+3", "inf", "-Infinity", "nan", "NaN", "iNf", "1_000.5", "1e1_0", "\t7\n", "0x1", "1e400",
             "1e-400", "2.2250738585072011e-308", "179769313486231580793e289", "\u0661.\u0665", "1" * 400, "0." + "0" * 400 + "1", "1__0", "_1", "1_", "",
             " ", "1.2.3", "1e", "e5", "--1", "infi", "1 2", "1.5f", "9" * 310):
    try:
        print(repr(text[:24]), repr(float(text)))
    except ValueError as e:
        print("ValueError:", str(e)[:60])
print(float(b"2.5"), float(bytearray(b"-1e3")), float(), float(7), float(True), float(10 ** 25))
for text in ("0x1p0", "0x1.8p1", "-0x.8", "1.8", "0x1p-1074", "0x1p-1075", "0x1.fffffffffffffp1023", "inf", "-nan", "  0x1p4  ", "0X1P+3", "0x10", "abc",
             "0x1p1024", "", "0x", "0x1.", "0x.1p4"):
    try:
        print(text, repr(float.fromhex(text)))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__ + ":", e)
print(1e5, 1.e5, .5e-3, 1_0.0_1, 1E5, 0.0, 00.5, 1e1_0, 5e-324, 1e400, 12.5j, 1e3j, 0_0.5)
for x in (0.5, -0.75, 3.0, 1e20, 0.1, 5e-324, 1e-300, -0.0, 2.5):
    print(x.as_integer_ratio(), x.is_integer(), x.real, x.imag, x.conjugate(), int(x), x.__trunc__(), x.__floor__(), x.__ceil__())


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: float("inf").as_integer_ratio())
attempt(lambda: float("nan").as_integer_ratio())
attempt(lambda: float("x"))
attempt(lambda: float("it's"))
attempt(lambda: float(b"zz"))
attempt(lambda: float([]))
attempt(lambda: float(None))
attempt(lambda: float(1j))
attempt(lambda: float(1, 2))
attempt(lambda: float(x=1))
attempt(lambda: float(10 ** 400))
attempt(lambda: float.fromhex(5))
attempt(lambda: int(1e300))
attempt(lambda: int(-1e25))
attempt(lambda: int(2.0 ** 62))
attempt(lambda: int(-2.0 ** 47 - 0.5))
