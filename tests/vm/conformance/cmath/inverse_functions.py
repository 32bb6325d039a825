# Each function with its inverse comes back; the identities between them hold.
import cmath

pairs = (("sin", "asin"), ("cos", "acos"), ("tan", "atan"), ("sinh", "asinh"), ("cosh", "acosh"), ("tanh", "atanh"), ("exp", "log"))
for z in (0.3 + 0.4j, -0.7 + 0.2j, 0.1 - 0.9j, 1.1 + 0.3j):
    for f, g in pairs:
        back = getattr(cmath, f)(getattr(cmath, g)(z))
        assert cmath.isclose(back, z, rel_tol=1e-12), (f, g, z, back)
    assert cmath.isclose(cmath.sin(z) ** 2 + cmath.cos(z) ** 2, 1, rel_tol=1e-12)
    assert cmath.isclose(cmath.cosh(z) ** 2 - cmath.sinh(z) ** 2, 1, rel_tol=1e-12)
    assert cmath.isclose(cmath.log(z, 10), cmath.log10(z), rel_tol=1e-12)
    assert cmath.isclose(cmath.rect(*cmath.polar(z)), z, rel_tol=1e-12)
    print("%.9f %.9f" % (cmath.phase(z), abs(cmath.sqrt(z))))
print(cmath.exp(1j * cmath.pi).real, cmath.log(0.1 + 0j).real == cmath.log(0.1).real)
