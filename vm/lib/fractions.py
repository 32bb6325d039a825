# fractions: exact rational numbers, always in lowest terms with a positive denominator.
import math
import numbers
import operator
import sys

__all__ = ["Fraction"]


def _parse(text):
    # numerator and denominator of "[sign] digits [/ digits | [. digits] [e exponent]]", or None
    s = text.strip()
    sign = 1
    if s[:1] in ("+", "-"):
        sign = -1 if s[0] == "-" else 1
        s = s[1:]

    def digits(part):
        # An int from digits with single underscores between them; None if that is not what it is.
        if not part or not part.replace("_", "").isdecimal() or "__" in part or part[0] == "_" or part[-1] == "_":
            raise ValueError
        return int(part)

    try:
        top, slash, bottom = s.partition("/")
        if slash:
            return sign * digits(top), digits(bottom)
        mantissa, e, exponent = s.replace("E", "e").partition("e")
        whole, point, decimals = mantissa.partition(".")
        n, d = (digits(whole) if whole else 0), 1
        if decimals:
            d = 10 ** len(decimals.replace("_", ""))
            n = n * d + digits(decimals)
        elif not whole:
            return None
        if e:
            down = exponent[:1] == "-"
            power = 10 ** digits(exponent[1:] if exponent[:1] in ("+", "-") else exponent)
            if down:
                d *= power
            else:
                n *= power
        return sign * n, d
    except ValueError:
        return None


def _promoting(exact, inexact):
    # The two methods of an operator: `exact` for rationals, `inexact`, of the operator module, for floats and complexes.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return inexact(float(a), b)
        if isinstance(b, complex):
            return inexact(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, (int, numbers.Rational)):
            return exact(a, b)
        if isinstance(a, numbers.Real):
            return inexact(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return inexact(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = "__" + inexact.__name__.strip("_") + "__"
    reverse.__name__ = "__r" + inexact.__name__.strip("_") + "__"
    return forward, reverse


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                parts = _parse(numerator)
                if parts is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                numerator, denominator = parts
            elif isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int and type(denominator) is int:
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def _lowest(cls, numerator, denominator):
        # Of parts that need no reduction.
        self = object.__new__(Fraction)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)"
                            % (cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction; the last one that is allowed, or the best between it and the next.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._lowest(p1, q1)
        return Fraction._lowest(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)

    # ---- arithmetic; sums and products reduce the parts first (Knuth, volume 2, 4.5.1)

    def _add(a, b):
        na, da = a.numerator, a.denominator
        nb, db = b.numerator, b.denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._lowest(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        h = math.gcd(t, g)
        return Fraction._lowest(t // h, s * (db // h))

    def _sub(a, b):
        na, da = a.numerator, a.denominator
        nb, db = b.numerator, b.denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._lowest(na * db - da * nb, da * db)
        s = da // g
        t = na * (db // g) - nb * s
        h = math.gcd(t, g)
        return Fraction._lowest(t // h, s * (db // h))

    def _mul(a, b):
        na, da = a.numerator, a.denominator
        nb, db = b.numerator, b.denominator
        g, h = math.gcd(na, db), math.gcd(nb, da)
        return Fraction._lowest((na // g) * (nb // h), (db // g) * (da // h))

    def _div(a, b):
        na, da = a.numerator, a.denominator
        nb, db = b.numerator, b.denominator
        g, h = math.gcd(na, nb), math.gcd(db, da)
        if nb == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % (na // (g or 1) * (db // h)))
        n, d = (na // g) * (db // h), (nb // g) * (da // h)
        return Fraction._lowest(n, d) if d > 0 else Fraction._lowest(-n, -d)

    def _floordiv(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divmod(a, b):
        da, db = a.denominator, b.denominator
        quotient, rest = divmod(a.numerator * db, da * b.numerator)
        return quotient, Fraction(rest, da * db)

    def _mod(a, b):
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __add__, __radd__ = _promoting(_add, operator.add)
    __sub__, __rsub__ = _promoting(_sub, operator.sub)
    __mul__, __rmul__ = _promoting(_mul, operator.mul)
    __truediv__, __rtruediv__ = _promoting(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _promoting(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _promoting(_divmod, divmod)
    __mod__, __rmod__ = _promoting(_mod, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            if isinstance(b, (float, complex)):
                return float(a) ** b
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        n, d = a._numerator, a._denominator
        if power >= 0:
            return Fraction._lowest(n ** power, d ** power)
        if n > 0:
            return Fraction._lowest(d ** -power, n ** -power)
        if n == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % d ** -power)
        return Fraction._lowest((-d) ** -power, (-n) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(self):
        return Fraction._lowest(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._lowest(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._lowest(abs(self._numerator), self._denominator)

    # ---- conversion

    def __int__(self):
        n = self._numerator
        return n // self._denominator if n >= 0 else -(-n // self._denominator)

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            whole, rest = divmod(self._numerator, d)
            if rest * 2 < d or (rest * 2 == d and whole % 2 == 0):
                return whole
            return whole + 1
        unit = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * unit), unit)
        return Fraction(round(self / unit) * unit)

    def __hash__(self):
        n, d = self._numerator, self._denominator
        if d == 1:
            return hash(n)
        info = sys.hash_info
        if d % info.modulus == 0:
            return info.inf if n >= 0 else -info.inf
        h = abs(n) * pow(d, -1, info.modulus) % info.modulus
        return hash(h if n >= 0 else -h)

    def __bool__(self):
        return bool(self._numerator)

    # ---- comparison

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, (Fraction, numbers.Rational)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return a == Fraction(*b.as_integer_ratio()) if math.isfinite(b) else 0.0 == b
        return NotImplemented

    def _order(self, other, op):
        if isinstance(other, (Fraction, int, numbers.Rational)):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if not math.isfinite(other):
                return op(0.0, other)
            n, d = other.as_integer_ratio()
            return op(self._numerator * d, self._denominator * n)
        return NotImplemented

    def __lt__(a, b):
        return a._order(b, operator.lt)

    def __gt__(a, b):
        return a._order(b, operator.gt)

    def __le__(a, b):
        return a._order(b, operator.le)

    def __ge__(a, b):
        return a._order(b, operator.ge)

    # ---- copying

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
