# Format specs of Decimal.
from decimal import Decimal as D

for v in ("1234.5678", "-0.00012345", "1E+10", "0", "-0.0", "NaN", "-Infinity", "12345678901234567890.5"):
    print(v, *[format(D(v), s) for s in ("", ".2f", "f", "e", ".3e", "E", "g", ".3g", "%", ".1%", ",", ",.2f", "+", " ", "012.1f", "<15", "^15.1f", "*>15", "=+15", ".0f", "n", "z.1f")], sep="|")
for s in ("x", "d", ".", "5.5.5", "s"):
    try:
        print(format(D(1), s))
    except ValueError as e:
        print(s, e)
print("{:.2f} {!r} %s %.1f".format(D("2.675"), D("1")) % (D("1.5"), D("2.25")), f"{D('3.14159'):.3}", str(D("1E+3")), "%d" % D("3.9"))
