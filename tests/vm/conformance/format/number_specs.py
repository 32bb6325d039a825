# The format mini-language on ints and floats: every type by width, fill, sign, grouping, precision.
for n in (0, 5, -5, 1234567, -1234567, 10 ** 20, 255):
    print(n, [format(n, s) for s in ("", "d", "5", "<5", "^9", ">+9", "05", "+05", " d", "-d", ",", "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "_x", "_b", "#010x", "#_b", "=+10", "*=+10", "c" if 0 <= n < 0x110000 else "d", "n", "012,", "e", ".2f", "g", "%", ".0%", "_.1f", ",.2f", "10,d")])
for x in (0.0, -0.0, 1.5, -1.5, 3.14159265, 1e-5, 123456789.125, 1e16, 1e22, 5e-324, 1.7976931348623157e308, 0.1, 2.5, 99.995):
    print(x, [format(x, s) for s in ("", "f", ".0f", ".1f", ".3f", "e", ".0e", ".2E", "g", ".3g", "G", ".10g", "#.3g", "n", "%", ".1%", "8.2f", "<9.2f", "^+10.1f", "08.2f", "+.1f", " .1f", ",", ",.2f", "_.1f", ".3", "10", "#.0f", "#g")])
for x in (float("inf"), float("-inf"), float("nan")):
    print(x, [format(x, s) for s in ("", "f", "F", "e", "E", "g", "5", "+", "05", "<6", "08.1f", "%", ",", "=+8")])
print("%.3f %5.1f %-8.2e| %+d %05d %x %X %#o %g %G %i %u %s %r %c %%" % (1.0005, 2.25, 12345.678, 5, -42, 255, 255, 8, 1e-7, 1e20, 3.9, 7, 1.5, 2.5, 65))
for spec in ("q", "5.2d", ".1x", ",x", "+c", ",c", "_n", ",_", "s", "<<5.", "=", "1e", "d5", ".", ",,", "0x10", "5 d", "..2f"):
    for v in (5, 1.5):
        try:
            print(spec, v, repr(format(v, spec)))
        except Exception as e:
            print(spec, v, type(e).__name__, e)
for f in (lambda: format(1.5, "d"), lambda: format(-1, "c"), lambda: format(0x110000, "c"), lambda: format(10 ** 400, "f"), lambda: format(1j, "d"), lambda: format(1.5, "x"), lambda: format(1, ".99999999999999999999f")):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
