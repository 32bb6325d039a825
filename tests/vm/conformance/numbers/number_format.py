# format(), f-strings and % of ints, floats and complex numbers.
ints = (0, 7, -7, 255, -1234567, 10 ** 20, -(10 ** 30))
for spec in ("", "d", "5", "<8", "^8", ">8", "=+8", "08", "+", " ", ",", "_", "x", "X", "#x", "#010x", "b", "#b", "_b", "o", "#o", "_x", "e", ".2f", ",.1f",
             "g", "%", "*^12", "+,d", "020_d", "n", "10.3e", "\u00e9>30"):
    print(repr(spec), [format(n, spec) for n in ints])
print(format(65, "c"), format(0x20AC, "5c"), f"{97:c}")
floats = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1e16, 1e300, float("inf"), float("-inf"), float("nan"), 0.5, 2.5)
for spec in ("", ".0f", ".1f", ".3f", "f", "F", "e", ".2e", "E", "g", ".3g", "G", "#.3g", "10.2f", "<10.2f", "^10.2f", "010.2f", "+.1f", " .1f", ",.2f", "_.2f",
             "%", ".1%", "z.0f", ".10", ".3", "n", "=+12.3f", "*>12", "020,.3f", "#.0f", ".17g", ".50f"):
    print(repr(spec), [format(x, spec) for x in floats])
for spec in ("", ".2f", "10", "<20", "^20.1f", "e", ".3", "+", "g", "*>25", ",.2f", "_", ","):
    print(repr(spec), [format(z, spec) for z in (0j, 1 + 2j, -1.5 - 2j, 1e20 + 1e-7j, complex(0, -0.0), complex(-0.0, 1), 12345678.0 - 9999j, complex(float("inf"), float("nan")))])
for n in (5, -5, 10 ** 25, True):
    print("%d|%5d|%-5d|%05d|%+d|% d|%x|%#x|%X|%o|%#o|%i|%u|%.3d|%s|%r|%c" % (n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, 65))
for x in (0.0, -1.5, 1e10, 1.23456789, float("nan")):
    print("%f|%.2f|%8.1f|%-8.1f|%08.2f|%+f|%e|%.1E|%g|%G|%#g|%s|%r" % (x, x, x, x, x, x, x, x, x, x, x, x, x))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for value, spec in ((5, "q"), (5, ".2d"), (5, "+c"), (5, "#c"), (5, ",b"), (5, ",_d"), (1.5, "d"), (1.5, "x"), (1.5, "q"), (1.5, ",n"), (5, "s"), (5, "10.2x"),
                    (1j, "=10"), (1j, "010"), (1j, "q"), (-1, "c"), (10 ** 20, "c"), (10 ** 400, "f"), (5, "1" * 30), (5, ".f"), (5, "z"), (True, "q")):
    attempt(lambda: format(value, spec))
attempt(lambda: (5).__format__(5))
attempt(lambda: (5).__format__("x"))
attempt(lambda: (2.5).__format__(".3f"))
print(format(True), format(True, "d"), format(True, "5"), format(False, "x"), f"{3:{5}}", f"{3.14159:.{2}f}", f"{10 ** 18:,}", f"{-5:=+6}")
