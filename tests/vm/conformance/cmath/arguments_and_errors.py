# What cmath's functions take as a complex, and their errors.
import cmath


class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 4.0
class I:
    def __index__(self): return 9
class Bad:
    def __complex__(self): return 4.0


for x in (C(), F(), I(), True, Bad(), "1", None, [1]):
    try:
        print(type(x).__name__, cmath.sqrt(x))
    except TypeError as e:
        print(type(x).__name__, e)
for f in (lambda: cmath.log(0), lambda: cmath.log10(0j), lambda: cmath.log(5, 1), lambda: cmath.log(5, 0), lambda: cmath.exp(1000), lambda: cmath.cosh(1e5), lambda: cmath.atanh(1),
          lambda: cmath.atan(1j), lambda: cmath.sin(complex(0, 1e5)), lambda: cmath.exp(complex(1, float("inf"))), lambda: cmath.tan(complex(float("inf"), 0))):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(cmath.log(8, 2), cmath.log(1j, 1j), cmath.infj, cmath.nanj, cmath.inf, cmath.nan, cmath.tau == 2 * cmath.pi)
