# Subclasses of Fraction, pickling's parts, copies, ABCs, and other Rationals.
import copy
import numbers
from fractions import Fraction as F


class Ratio(F):
    def __str__(self): return f"{self.numerator}:{self.denominator}"


r = Ratio(6, 4)
print(r, repr(r), type(r + 1).__name__, type(-r).__name__, r == F(3, 2), hash(r) == hash(F(3, 2)), copy.copy(r) == r, type(copy.deepcopy(r)).__name__, F(1, 2).__reduce__()[1], isinstance(r, numbers.Rational), isinstance(r, numbers.Integral), f"{r}", "%s" % r)


class Third(numbers.Rational):
    numerator, denominator = 1, 3
    def _no(self, *a): return NotImplemented
    __abs__ = __add__ = __ceil__ = __eq__ = __floor__ = __floordiv__ = __le__ = __lt__ = __mod__ = __mul__ = __neg__ = __pos__ = __pow__ = __radd__ = __rfloordiv__ = __rmod__ = __rmul__ = __round__ = __rpow__ = __rtruediv__ = __truediv__ = __trunc__ = _no
    __hash__ = None


t = Third()
print(F(t), F(1, 2) == F(t), F(t, 2), t + F(1, 6), F(1, 3) == t, F(1, 2) > t)
for f in (lambda: F(1, 2) + t, lambda: setattr(F(1, 2), "numerator", 3), lambda: F(1, 2).x, lambda: F(1, 2)[0], lambda: len(F(1, 2)), lambda: F(1, 2) << 1, lambda: F([1, 2]), lambda: F(1, 2, 3)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
