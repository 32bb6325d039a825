# Floats in and out of text: the shortest repr, halfway cases, subnormals, hex, the names of the special ones.
for text in ("0.1", "1e23", "9007199254740993", "123456789012345678", "5e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623159e308", "4.35", "0.000001", "0.0000001", "1e16", "9999999999999998", "99999999999999990000", "1.0000000000000002", "2.2250738585072011e-308", "2.2250738585072014e-308", "3.14159265358979323846264338327950288", "1e-400", "-1e-400", "1e400", "0e999999999", "1_0.0_1e1_0", "  2.5\n", "INF", "-infinity", "NaN", "+nan", "1" * 60 + "e-59", "0." + "0" * 50 + "7", "8.5e0", ".5", "5.", "1E5", "9.5367431640625e-07", "6.02214076e+23", "72057594037927945", "0.30000000000000004"):
    x = float(text)
    print(text[:30], x, repr(x) == str(x), x != x or float(repr(x)) == x)
n = 12345
for i in range(40):
    n = n * 6364136223846793005 % 2 ** 64
    x = (n >> 11) / 2 ** 53 * 10 ** (i - 20)
    assert float(repr(x)) == x and float("%.17g" % x) == x, x
    print(repr(x), "%.3g" % x, x.hex())
for h in ("0x1p0", "0x1.8p1", "-0x1.fffffffffffffp+1023", "0x0.0000000000001p-1022", "inf", "nan", "0x10", "0x.8", "1.8", " 0x1p-3 ", "0x1.00000000000008p0", "0x1.000000000000081p0"):
    print(h, float.fromhex(h), float.fromhex(h).hex())
print((0.1).as_integer_ratio(), (1e300).as_integer_ratio()[1], (-0.0).as_integer_ratio(), (2.5).is_integer(), (1e300).is_integer(), float.__getformat__("double")[:4] if hasattr(float, "__getformat__") else "IEEE")
for bad in ("", " ", ".", "e5", "1e", "1e+", "--1", "1.2.3", "0x1p0", "1__0", "_1", "1_", "1._5", "in", "infin", "nano", "1 2", "½", "1e5.5", "\x00", "+-1", "1d5"):
    try:
        print(float(bad))
    except ValueError as e:
        print(e)
for bad in ("", "0x", "0x1p", "zz", "0x1p99999", "0x1.p", "1p-2x"):
    try:
        print(float.fromhex(bad))
    except Exception as e:
        print(type(e).__name__, e)
