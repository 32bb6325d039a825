# gamma and lgamma at small ints exactly, at halves closely; erf and erfc.
import math

print([math.gamma(n) for n in range(1, 24)])
for x in (0.5, 1.5, -0.5, -1.5, 10.1, 100.5, 170.5, -20.5, 1e-10, -1e-10, 1e-300):
    print(x, "%.11g %.11g" % (math.gamma(x), math.lgamma(x)))
print(math.lgamma(1), math.lgamma(2), math.lgamma(math.inf), math.lgamma(-math.inf), "%.11g" % math.lgamma(1e300), "%.11g" % math.lgamma(-1000.5))
for x in (0.0, -0.0, 0.5, -0.5, 1, 3, 6, -6, 30, math.inf, -math.inf):
    print(x, "%.13g %.13g" % (math.erf(x), math.erfc(x)))
print(math.isnan(math.erf(math.nan)), math.degrees(math.pi), math.radians(180) == math.pi, math.degrees(math.inf), math.cbrt(27), math.cbrt(-1), math.exp2(10), math.exp2(-1074))
