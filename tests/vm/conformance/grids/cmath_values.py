# cmath over a grid of real and imaginary parts.
import cmath
from _grid import grid

values = [complex(a, b) for a in (0.0, -0.0, 1.0, -2.5) for b in (0.0, -0.0, 1.0, -2.5)]
def near(z):
    return complex(float(f"{z.real:.9e}"), float(f"{z.imag:.9e}")) if isinstance(z, complex) else float(f"{z:.9e}")
for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "phase"):
    print(name)
    grid(lambda z: near(getattr(cmath, name)(z)), values)
print([tuple(round(x, 9) for x in cmath.polar(z)) for z in values[8:]], near(cmath.rect(2, 1)), cmath.isclose(1j, 1j + 1e-12), cmath.isnan(complex("nanj")), cmath.isinf(complex(0, float("inf"))), cmath.infj, cmath.nanj)
