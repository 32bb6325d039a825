# The abstract classes of numbers: who belongs to which, and what their mixins give.
import numbers
from decimal import Decimal
from fractions import Fraction

for v in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1"):
    print(type(v).__name__, [isinstance(v, getattr(numbers, n)) for n in ("Number", "Complex", "Real", "Rational", "Integral")])
print(issubclass(int, numbers.Rational), issubclass(float, numbers.Rational), issubclass(numbers.Integral, numbers.Real), numbers.Number.__hash__)
for cls in (numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    try:
        cls()
    except TypeError as e:
        print(str(e)[:60])


class Half(numbers.Rational):
    numerator, denominator = 1, 2
    def __abs__(self): return self
    def __add__(self, o): return ("add", o)
    def __ceil__(self): return 1
    def __eq__(self, o): return o == 0.5
    def __floor__(self): return 0
    def __floordiv__(self, o): return "fd"
    def __le__(self, o): return True
    def __lt__(self, o): return False
    def __mod__(self, o): return "mod"
    def __mul__(self, o): return self
    def __neg__(self): return "neg"
    def __pos__(self): return self
    def __pow__(self, o): return self
    def __radd__(self, o): return ("radd", o)
    def __rfloordiv__(self, o): return "rfd"
    def __rmod__(self, o): return "rmod"
    def __rmul__(self, o): return self
    def __round__(self, n=None): return 0
    def __rpow__(self, o): return self
    def __rtruediv__(self, o): return self
    def __truediv__(self, o): return self
    def __trunc__(self): return 0
    __hash__ = None


h = Half()
print(float(h), complex(h), bool(h), h - 3, divmod(h, 2), divmod(2, h), h.imag, h.real is h, h.conjugate() is h, isinstance(h, numbers.Real))
