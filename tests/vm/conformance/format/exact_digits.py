# Many digits: what is printed is the exact value of the double.
from fractions import Fraction

for x in (0.1, 1 / 3, 1e-5, 123456.789, 2.0 ** -60, 1e25, 4.35):
    f = Fraction(x)
    for places in (0, 1, 5, 20, 60):
        text = format(x, f".{places}f")
        assert abs(Fraction(text) - f) * 2 * 10 ** places <= 1, (x, places)
        e = format(x, f".{places}e")
        assert float(format(x, ".17e")) == x and float("%.16e" % x) == x
        print(len(text), e, end=" ")
    print()
print("%.30f" % 0.5, "%.50g" % 1e-7, "%.0f" % 0.5, "%.0f" % 1.5, "%.0e" % 2.5, "%.0e" % 3.5, "%#.0e" % 5, "%.3g" % 0.00012345, "%.3g" % 99999, "%.17g" % 0.1, "%.100f" % 1e-100)
