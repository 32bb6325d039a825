# log near the unit circle, sqrt of the huge and the tiny, and asinh of both, to many digits.
import cmath

for z in (complex(1, 1e-10), complex(1 + 1e-12, 0), complex(1e300, 1e300), complex(1e-300, 1e-300), complex(1e-320, 0), complex(-1e308, 1e308), complex(3, 1e-300)):
    r, s, a = cmath.log(z), cmath.sqrt(z), cmath.asinh(z)
    print("%.9e %.9e" % (r.real, r.imag), "%.12e %.12e" % (s.real, s.imag), "%.9e %.9e" % (a.real, a.imag))
print(abs(cmath.sqrt(1e200 + 1e200j) ** 2 / (1e200 + 1e200j) - 1) < 1e-15, cmath.exp(1e-10j).imag == 1e-10, "%.14f" % abs(cmath.exp(2.5j)), cmath.sqrt(-4.0), cmath.sqrt(complex(-4, -0.0)), cmath.log(-1).imag == cmath.pi)
