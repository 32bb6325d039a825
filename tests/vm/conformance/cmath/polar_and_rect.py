# polar, rect and phase with zeros, infinities and what they refuse.
import cmath

inf, nan = float("inf"), float("nan")
for z in (1, -1, 1j, -1j, -1 - 0j, complex(-1, -0.0), 0, -0.0, complex(inf, -inf), complex(-inf, 0)):
    print(z, cmath.polar(z), cmath.phase(z))
for r, phi in ((1, 0), (2, cmath.pi), (-1, 0.5), (0, inf), (inf, 0), (inf, 1), (-inf, 0), (1e308, -0.0), (3, -0.0)):
    print(r, phi, cmath.rect(r, phi))
for f in (lambda: cmath.rect(1, inf), lambda: cmath.rect(inf, -inf), lambda: cmath.polar(1e308 + 1.7e308j), lambda: cmath.phase("1"), lambda: cmath.rect(1j, 1)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
