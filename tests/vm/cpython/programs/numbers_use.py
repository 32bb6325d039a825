# numbers: the tower over the built-in numbers, and a number class of one's own on top of it.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for value in (5, True, 1.5, 2j, "5", None, 10 ** 40):
    print(value, [c.__name__ for c in (Number, Complex, Real, Rational, Integral) if isinstance(value, c)])
print([issubclass(t, Real) for t in (int, float, complex, bool, str)], issubclass(Integral, Rational), issubclass(Real, Integral), numbers.__all__)
for abstract in (Complex, Real, Rational, Integral):
    try:
        abstract()
    except TypeError as e:
        print(e)


class Half(Rational):
    "A number of halves."
    def __init__(self, n): self.n = n
    numerator = property(lambda self: self.n if self.n % 2 else self.n // 2)
    denominator = property(lambda self: 2 if self.n % 2 else 1)
    def __repr__(self): return f"{self.n}/2"
    def __add__(self, o): return Half(self.n + (o.n if isinstance(o, Half) else 2 * o))
    __radd__ = __add__
    def __neg__(self): return Half(-self.n)
    def __pos__(self): return self
    def __abs__(self): return Half(abs(self.n))
    def __mul__(self, o): return Half(self.n * o)
    __rmul__ = __mul__
    def __truediv__(self, o): return float(self) / o
    def __rtruediv__(self, o): return o / float(self)
    def __floordiv__(self, o): return float(self) // o
    def __rfloordiv__(self, o): return o // float(self)
    def __mod__(self, o): return float(self) % o
    def __rmod__(self, o): return o % float(self)
    def __pow__(self, o): return float(self) ** o
    def __rpow__(self, o): return o ** float(self)
    def __trunc__(self): return int(self.n / 2)
    def __floor__(self): return self.n // 2
    def __ceil__(self): return -(-self.n // 2)
    def __round__(self, digits=None): return round(self.n / 2, digits)
    def __eq__(self, o): return float(self) == o
    def __lt__(self, o): return float(self) < float(o)
    def __le__(self, o): return float(self) <= float(o)
    def __hash__(self): return hash(self.n / 2)


h = Half(5)
print(h, float(h), h + 1, 1 + h, h - 1, 1 - h, h.real, h.imag, h.conjugate(), complex(h), bool(h), bool(Half(0)), divmod(h, 2), divmod(7, h), h.numerator, h.denominator)
print(isinstance(h, Real), isinstance(h, Integral), h < 3, Half(5) >= h, 3 > h, max(h, Half(7)), sorted([Half(3), Half(1)]), sum([h, h]), int(h), round(h), abs(Half(-3)), h == 2.5)


class Own(Integral):
    pass


try:
    Own()
except TypeError as e:
    print(str(e)[:58])


@Number.register
class Registered:
    pass


print(isinstance(Registered(), Number), issubclass(Registered, Number), isinstance(Registered(), Complex))
print(Integral.numerator.fget(7), Integral.__float__(7), Real.conjugate(2.5), Real.__complex__(2.5))
