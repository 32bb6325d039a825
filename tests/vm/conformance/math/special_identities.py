# Identities between functions of math that hold to a few units in the last place.
import math

for x in (0.1, 0.5, 1.0, 2.5, 10.0, 0.001):
    assert math.isclose(math.sin(x) ** 2 + math.cos(x) ** 2, 1, rel_tol=1e-15)
    assert math.isclose(math.exp(math.log(x)), x, rel_tol=1e-15) and math.isclose(math.expm1(math.log1p(x)), x, rel_tol=1e-15)
    assert math.isclose(math.sinh(math.asinh(x)), x, rel_tol=1e-14) and math.isclose(math.tanh(math.atanh(x / 20)), x / 20, rel_tol=1e-14)
    assert math.isclose(math.gamma(x + 1), x * math.gamma(x), rel_tol=1e-14) and math.isclose(math.erf(x) + math.erfc(x), 1, rel_tol=1e-15)
    assert math.isclose(math.atan2(x, 1), math.atan(x)) and math.isclose(math.cbrt(x) ** 3, x) and math.isclose(math.hypot(x, x), x * math.sqrt(2))
    assert math.isclose(math.degrees(math.radians(x)), x) and math.isclose(math.log(x, 2), math.log2(x), abs_tol=1e-15)
print([round(math.sin(math.pi * k / 6), 12) for k in range(7)], math.e, math.pi, math.tau, math.inf, math.nan, -math.inf)
print(math.cos(0), math.tan(0.0), math.atan2(0.0, -0.0), math.atan2(-0.0, -0.0), math.atan2(0.0, 0.0), math.sqrt(2), math.exp(1), math.sinh(0.0), math.acos(1), math.trunc(-2.7))
