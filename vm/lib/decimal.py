# decimal: floating point in base ten, after the General Decimal Arithmetic Specification 1.70 (IEEE 754-2008). A number
# is (-1) ** _sign * _int * 10 ** _exp with an int coefficient; _special is "", "F" (infinite), "n" (NaN, its payload in
# _int) or "N" (signaling NaN). Every operation computes exactly, or to a few digits more than the context has with a
# digit that says "a bit more", and _fix rounds once.
import math
import numbers
import sys
from collections import namedtuple

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN,
              ROUND_05UP)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
# Conditions that are reported as another signal.
_REPORTED = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
             DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


_TENS = tuple([10 ** k for k in range(40)])


def _digits(n):
    # How many decimal digits n >= 0 has; 1 for zero.
    k = n.bit_length() * 1233 >> 12  # 0.30102: the logarithm of 2
    if k < 40:
        return k + (n >= _TENS[k]) or 1
    k = int((n.bit_length() - 1) * 0.30102999566398114)
    p = 10 ** k
    while n >= p:
        p *= 10
        k += 1
    return k


def _rounded(n, drop, rounding, sign):
    # n / 10 ** drop as an int, and whether it is not exact.
    if drop > _digits(n) + 1:
        n, drop = (1 if n else 0), 2
    q, r = divmod(n, 10 ** drop)
    if not r:
        return q, False
    half = 5 * 10 ** (drop - 1)
    if rounding == ROUND_HALF_EVEN:
        up = r > half or (r == half and q & 1)
    elif rounding == ROUND_HALF_UP:
        up = r >= half
    elif rounding == ROUND_HALF_DOWN:
        up = r > half
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = q % 10 in (0, 5)
    return (q + 1 if up else q), True


def _make(sign, n, exp, special=""):
    d = object.__new__(Decimal)
    d._sign, d._int, d._exp, d._special = sign, n, exp, special
    return d


def _whole(text):
    # The int of decimal digits of any length: the limit of int() on digits is not meant for these.
    if len(text) <= 4000:
        return int(text or "0")
    half = len(text) // 2
    return _whole(text[:half]) * 10 ** (len(text) - half) + _whole(text[half:])


def _text(n):
    if n.bit_length() < 13288:  # less than 10 ** 4000
        return str(n)
    half = _digits(n) // 2
    high, low = divmod(n, 10 ** half)
    return _text(high) + _text(low).rjust(half, "0")


def _parse(text):
    # A Decimal, or None if the text is no number.
    whole, point, decimals = text.partition(".")
    figures = whole + decimals
    if figures.isdecimal():
        return _make(0, _whole(figures), -len(decimals))
    s = text.strip().replace("_", "")
    sign = 0
    if s[:1] in ("+", "-"):
        sign = 1 if s[0] == "-" else 0
        s = s[1:]
    low = s.lower()
    if low in ("inf", "infinity"):
        return _make(sign, 0, 0, "F")
    for word, special in (("nan", "n"), ("snan", "N")):
        if low.startswith(word):
            payload = s[len(word):]
            if not payload:
                return _make(sign, 0, 0, special)
            return _make(sign, _whole(payload), 0, special) if payload.isdecimal() else None
    mantissa, e, exponent = low.partition("e")
    exp = 0
    if e:
        bare = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not bare.isdecimal():
            return None
        exp = int(bare)
        if exponent[0] == "-":
            exp = -exp
    whole, point, decimals = mantissa.partition(".")
    figures = whole + decimals
    if not figures.isdecimal():
        return None
    return _make(sign, _whole(figures), exp - len(decimals))


def _comparable(self, other, equality=False):
    # The pair of Decimals to compare for a Python comparison, or (None, None).
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, Decimal(other)
    if isinstance(other, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if not equality and context.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        return self, Decimal.from_float(other)
    if isinstance(other, numbers.Rational):
        if self._special:
            return self, Decimal(other.numerator)
        return _make(self._sign, self._int * other.denominator, self._exp), Decimal(other.numerator)
    if equality and isinstance(other, numbers.Complex) and other.imag == 0:
        return self, Decimal.from_float(float(other.real))
    return None, None


def _convert(other, raises=False):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if raises:
        raise TypeError("conversion from %s to Decimal is not supported" % type(other).__name__)
    return NotImplemented


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            d = _parse(value)
            if d is None:
                d = (context or getcontext())._raise(ConversionSyntax)
        elif isinstance(value, int):
            value = int(value)
            d = _make(1 if value < 0 else 0, abs(value), 0)
        elif isinstance(value, Decimal):
            if type(value) is cls:
                return value
            d = value
        elif isinstance(value, (tuple, list)):
            d = cls._from_tuple(value)
        elif isinstance(value, float):
            context = context or getcontext()
            context._raise(FloatOperation)
            d = Decimal.from_float(value)
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        if cls is Decimal:
            return d
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = d._sign, d._int, d._exp, d._special
        return self

    @staticmethod
    def _from_tuple(value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, figures, exp = value
        if not isinstance(sign, int) or sign not in (0, 1):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if not all(isinstance(f, int) and 0 <= f <= 9 for f in figures):
            raise ValueError("coefficient must be a tuple of digits")
        n = _whole("".join(map(str, figures)))
        if exp == "F":
            return _make(sign, 0, 0, "F")
        if exp in ("n", "N"):
            return _make(sign, n, 0, exp)
        if not isinstance(exp, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return _make(sign, n, exp)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            d = Decimal(f)
        elif not isinstance(f, float):
            raise TypeError("argument must be int or float")
        elif math.isinf(f) or math.isnan(f):
            d = Decimal(repr(f))
        else:
            n, bits = abs(f).as_integer_ratio()
            k = bits.bit_length() - 1
            d = _make(1 if math.copysign(1.0, f) < 0 else 0, n * 5 ** k, -k)
        return d if cls is Decimal else cls(d)

    # ---- looking

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._special and self._int == 0

    def is_normal(self, context=None):
        return bool(not self._special and self._int and (context or getcontext()).Emin <= self.adjusted())

    def is_subnormal(self, context=None):
        return bool(not self._special and self._int and self.adjusted() < (context or getcontext()).Emin)

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def adjusted(self):
        return 0 if self._special else self._exp + _digits(self._int) - 1

    def as_tuple(self):
        if self._special == "F":
            figures = (0,)
        else:
            figures = () if self._special and not self._int else tuple(map(int, _text(self._int)))
        return DecimalTuple(self._sign, figures, self._special or self._exp)

    def as_integer_ratio(self):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer ratio")
        if self._special:
            raise OverflowError("cannot convert Infinity to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = math.gcd(n, d)
        return n // g, d // g

    def number_class(self, context=None):
        if self._special in ("n", "N"):
            return "NaN" if self._special == "n" else "sNaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # ---- text

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._special == "n" else "sNaN") + (_text(self._int) if self._int else "")
        figures = _text(self._int)
        left = self._exp + len(figures)  # digits before the point, were it written without exponent
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif self._int:
            point = (left - 1) % 3 + 1
        else:
            point = (left + 1) % 3 - 1
        if point <= 0:
            whole, decimals = "0", "." + "0" * -point + figures
        elif point >= len(figures):
            whole, decimals = figures + "0" * (point - len(figures)), ""
        else:
            whole, decimals = figures[:point], "." + figures[point:]
        e = ""
        if left != point:
            e = ("E" if (context or getcontext()).capitals else "e") + "%+d" % (left - point)
        return sign + whole + decimals + e

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, spec, context=None):
        return _format(self, spec, context or getcontext())

    # ---- conversion

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp \
            if -self._exp <= _digits(self._int) else 0
        return -n if self._sign else n

    __trunc__ = __int__

    def _to_int(self, rounding):
        if self._special:
            return int(self)
        n = self._int * 10 ** self._exp if self._exp >= 0 else _rounded(self._int, -self._exp, rounding, self._sign)[0]
        return -n if self._sign else n

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)
        return self._to_int(ROUND_HALF_EVEN)

    def __float__(self):
        if self.is_nan():
            if self._special == "N":
                raise ValueError("cannot convert signaling NaN to float")
            return math.copysign(math.nan, -1.0 if self._sign else 1.0)
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value.")
            if self._special == "n":
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        if not self._int:
            return 0
        n, exp = self._int, self._exp
        while exp < 0 and n % 10 == 0:
            n, exp = n // 10, exp + 1
        p = sys.hash_info.modulus
        if exp >= 0:
            if n.bit_length() + exp * 4 < 5000:
                h = n * 10 ** exp
                return hash(-h if self._sign else h)
            h = n % p * pow(10, exp, p) % p
        else:
            h = n % p * pow(pow(10, -1, p), -exp, p) % p
        return hash(-h if self._sign else h)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    # ---- rounding

    def _nan(self, context, other=None):
        # The result of an operation one of whose operands is a NaN.
        for x in (self, other):
            if x is not None and x._special == "N":
                context._raise(InvalidOperation)
                return _make(x._sign, x._int, 0, "n")._fix_nan(context)
        return (self if self._special == "n" else other)._fix_nan(context)

    def _fix_nan(self, context):
        room = context.prec - context.clamp
        return _make(self._sign, self._int % 10 ** room, 0, self._special) if _digits(self._int) > room else _plain(self)

    def _fix(self, context):
        if self._special:
            return self if self._special == "F" else self._fix_nan(context)
        prec, emax, sign, n, exp = context.prec, context.Emax, self._sign, self._int, self._exp
        etiny, etop = context.Emin - prec + 1, emax - prec + 1
        if not n:
            new = min(max(exp, etiny), etop if context.clamp else emax)
            if new == exp:
                return self
            context._raise(Clamped)
            return _make(sign, 0, new)
        least = _digits(n) + exp - prec
        if least > etop:
            return context._overflow(sign)
        subnormal = least < etiny
        if subnormal:
            least = etiny
        if exp < least:
            q, inexact = _rounded(n, least - exp, context.rounding, sign)
            if _digits(q) > prec:
                q, least = q // 10, least + 1
            if least > etop:
                return context._overflow(sign)
            if inexact and subnormal:
                context._raise(Underflow)
            if subnormal:
                context._raise(Subnormal)
            if inexact:
                context._raise(Inexact)
            context._raise(Rounded)
            if not q:
                context._raise(Clamped)
            return _make(sign, q, least)
        if subnormal:
            context._raise(Subnormal)
        if context.clamp and exp > etop:
            context._raise(Clamped)
            return _make(sign, n * 10 ** (exp - etop), etop)
        return self

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _convert(exp, True)
        if rounding is None:
            rounding = context.rounding
        elif rounding not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [%s]" % ", ".join(
                ("ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_DOWN",
                 "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN",
                 "ROUND_05UP")))
        if self._special or exp._special:
            if self.is_nan() or exp.is_nan():
                return self._nan(context, exp)
            if self._special and exp._special:
                return _plain(self)
            return context._raise(InvalidOperation)
        to = exp._exp
        etiny = context.Emin - context.prec + 1
        if not etiny <= to <= context.Emax:
            return context._raise(InvalidOperation)
        if not self._int:
            return _make(self._sign, 0, to)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - to + 1 > context.prec:
            return context._raise(InvalidOperation)
        d = self._rescale(to, rounding)
        if d.adjusted() > context.Emax or _digits(d._int) > context.prec:
            return context._raise(InvalidOperation)
        if d._int and d.adjusted() < context.Emin:
            context._raise(Subnormal)
        if d._exp > self._exp:
            if d != self:
                context._raise(Inexact)
            context._raise(Rounded)
        return d._fix(context)

    def _rescale(self, exp, rounding):
        if self._exp >= exp:
            return _make(self._sign, self._int * 10 ** (self._exp - exp), exp)
        return _make(self._sign, _rounded(self._int, exp - self._exp, rounding, self._sign)[0], exp)

    def same_quantum(self, other, context=None):
        other = _convert(other, True)
        if self._special or other._special:
            return (self.is_nan() and other.is_nan()) or (self.is_infinite() and other.is_infinite())
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None, exact=False):
        context = context or getcontext()
        if self._special:
            return self._nan(context) if self.is_nan() else _plain(self)
        if self._exp >= 0:
            return _plain(self)
        d = self._rescale(0, rounding or context.rounding)
        if exact and self._int:
            if d != self:
                context._raise(Inexact)
            context._raise(Rounded)
        return d

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context, True)

    def normalize(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(context)
        d = self._fix(context)
        if d._special:
            return d
        if not d._int:
            return _make(d._sign, 0, 0)
        n, exp = d._int, d._exp
        top = context.Emax - context.prec + 1 if context.clamp else context.Emax
        while n % 10 == 0 and exp < top:
            n, exp = n // 10, exp + 1
        return _make(d._sign, n, exp)

    # ---- comparison

    def _compare(self, other):
        # -1, 0, 1 of two numbers that are no NaNs
        if self._special or other._special:
            a = (-1 if self._sign else 1) if self._special else 0
            b = (-1 if other._sign else 1) if other._special else 0
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            a = self._int * 10 ** max(0, self._exp - other._exp)
            b = other._int * 10 ** max(0, other._exp - self._exp)
        c = (a > b) - (a < b)
        return -c if self._sign else c

    def __eq__(self, other):
        a, b = _comparable(self, other, True)
        if a is None:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            if a.is_snan() or b.is_snan():
                getcontext()._raise(InvalidOperation)
            return False
        return a._compare(b) == 0

    def _order(self, other):
        # -1, 0, 1; 2 if one is a NaN; None: not comparable
        a, b = _comparable(self, other)
        if a is None:
            return None
        if a.is_nan() or b.is_nan():
            getcontext()._raise(InvalidOperation)
            return 2
        return a._compare(b)

    def __lt__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c == -1

    def __le__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c in (-1, 0)

    def __gt__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c == 1

    def __ge__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c in (0, 1)

    def compare(self, other, context=None):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        return Decimal(self._compare(other))

    def compare_signal(self, other, context=None):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            if not (self.is_snan() or other.is_snan()):
                context._raise(InvalidOperation)
            return self._nan(context, other)
        return Decimal(self._compare(other))

    def _total_key(self):
        # Tuples in the order of the magnitudes of the specification's total ordering.
        if self.is_nan():
            return 3 if self._special == "n" else 2, self._int, 0
        if self._special:
            return 1, 0, 0
        return 0, self, self._exp

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_convert(other, True).copy_abs())

    def compare_total(self, other, context=None):
        other = _convert(other, True)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        (a, b, c), (x, y, z) = self.copy_abs()._total_key(), other.copy_abs()._total_key()
        if a != x:
            r = -1 if a < x else 1
        elif b != y:
            r = -1 if b < y else 1
        else:
            r = (c > z) - (c < z)
        return Decimal(-r if self._sign else r)

    def _extreme(self, other, context, sign, magnitude):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            if self._special == "n" and not other.is_nan():
                return other._fix(context)
            if other._special == "n" and not self.is_nan():
                return self._fix(context)
            return self._nan(context, other)
        c = self.copy_abs()._compare(other.copy_abs()) if magnitude else self._compare(other)
        if c == 0:
            c = int(self.compare_total(other))
        return (other if c * sign < 0 else self)._fix(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1, False)

    def min(self, other, context=None):
        return self._extreme(other, context, -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, -1, True)

    # ---- signs

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_convert(other, True)._sign, self._int, self._exp, self._special)

    def _signed(self, sign, context):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(context)
        if not self and context.rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp, self._special)._fix(context)

    def __neg__(self, context=None):
        return self._signed(1 - self._sign, context)

    def __pos__(self, context=None):
        return self._signed(self._sign, context)

    def __abs__(self, round=True, context=None):
        return self._signed(0, context)

    # ---- arithmetic

    def __add__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return self._nan(context, other)
            if self._special and other._special and self._sign != other._sign:
                return context._raise(InvalidOperation)
            return _plain(self if self._special else other)
        exp = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = min(self._sign, other._sign)
            if context.rounding == ROUND_FLOOR and self._sign != other._sign:
                sign = 1
            return _make(sign, 0, exp)._fix(context)
        # An operand far below the last digit of the result only tells that there is a bit more.
        a, b = self, other
        if not a._int or not b._int:
            x = b if not a._int else a
            exp = max(exp, x._exp - context.prec - 1)
            return x._rescale(exp, ROUND_DOWN)._fix(context) if x._exp >= exp else _plain(x)._fix(context)
        if not -64 < a._exp - b._exp < 64:
            if a.adjusted() < b.adjusted():
                a, b = b, a
            floor = min(a._exp, a.adjusted() - context.prec - 2)
            if b.adjusted() < floor:
                b = _make(b._sign, 1, floor - 1)
            exp = min(a._exp, b._exp)
        x, y = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
        n = (-x if a._sign else x) + (-y if b._sign else y)
        if n == 0:
            return _make(1 if context.rounding == ROUND_FLOOR else 0, 0, exp)._fix(context)
        return _make(1 if n < 0 else 0, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if other.is_nan() or self.is_nan():
            return self._nan(context or getcontext(), other)
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return self._nan(context, other)
            if not self or not other:
                return context._raise(InvalidOperation)
            return _make(sign, 0, 0, "F")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return self._nan(context, other)
            if self._special and other._special:
                return context._raise(InvalidOperation)
            if self._special:
                return _make(sign, 0, 0, "F")
            context._raise(Clamped)
            return _make(sign, 0, context.Emin - context.prec + 1)
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined)
            return context._raise(DivisionByZero, sign)
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)._fix(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        q, r = divmod(self._int * 10 ** max(shift, 0), other._int * 10 ** max(-shift, 0))
        exp = ideal - shift
        if r:
            if q % 5 == 0:
                q += 1
        else:
            while exp < ideal and q % 10 == 0:
                q, exp = q // 10, exp + 1
        return _make(sign, q, exp)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divide(self, other, context):
        # Quotient and remainder, truncated; None if the quotient has too many digits.
        exp = min(self._exp, other._exp) if not other._special else self._exp
        sign = self._sign ^ other._sign
        difference = self.adjusted() - other.adjusted()
        if not self._int or other._special or difference <= -2:
            rest = self if other._special else self._rescale(exp, context.rounding)
            return _make(sign, 0, 0), _plain(rest)
        if difference > context.prec:
            return None
        q, r = divmod(self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp))
        if _digits(q) > context.prec:
            return None
        return _make(sign, q, 0), _make(self._sign, r, exp)

    def _integer_division(self, other, context, want):
        # want: 0 for //, 1 for %, 2 for divmod
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            d = self._nan(context, other)
            return (d, d) if want == 2 else d
        sign = self._sign ^ other._sign
        if self._special:
            bad = context._raise(InvalidOperation)
            if other._special:
                return (bad, bad) if want == 2 else bad
            if want == 0:
                return _make(sign, 0, 0, "F")
            return (_make(sign, 0, 0, "F"), bad) if want == 2 else bad
        if not other:
            if not self:
                bad = context._raise(DivisionUndefined)
                return (bad, bad) if want == 2 else bad
            if want == 1:
                return context._raise(InvalidOperation)
            if want == 2 and context.traps[InvalidOperation]:
                context.flags[InvalidOperation] = context.flags[DivisionByZero] = True
                raise InvalidOperation([InvalidOperation, DivisionByZero])
            infinity = context._raise(DivisionByZero, sign)
            return (infinity, context._raise(InvalidOperation)) if want == 2 else infinity
        pair = self._divide(other, context)
        if pair is None:
            bad = context._raise(DivisionImpossible)
            return (bad, bad) if want == 2 else bad
        q, r = pair
        if want == 0:
            return q
        r = r._fix(context)
        return (q, r) if want == 2 else r

    def __floordiv__(self, other, context=None):
        if self._special == "F" and isinstance(other, (int, Decimal)):
            d = _convert(other)
            if not d._special:
                return _make(self._sign ^ d._sign, 0, 0, "F")
        return self._integer_division(other, context, 0)

    def __mod__(self, other, context=None):
        return self._integer_division(other, context, 1)

    def __divmod__(self, other, context=None):
        return self._integer_division(other, context, 2)

    def __rfloordiv__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __rmod__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __rdivmod__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def remainder_near(self, other, context=None):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        if self._special or (not other and self):
            return context._raise(InvalidOperation)
        if not other:
            return context._raise(DivisionUndefined)
        if other._special:
            return self._fix(context)
        exp = min(self._exp, other._exp)
        if not self:
            return _make(self._sign, 0, exp)._fix(context)
        difference = self.adjusted() - other.adjusted()
        if difference >= context.prec + 1:
            return context._raise(DivisionImpossible)
        if difference <= -2:
            return self._rescale(exp, context.rounding)._fix(context)
        d = other._int * 10 ** (other._exp - exp)
        q, r = divmod(self._int * 10 ** (self._exp - exp), d)
        if 2 * r + (q & 1) > d:
            r -= d
            q += 1
        if _digits(q) > context.prec:
            return context._raise(DivisionImpossible)
        sign = self._sign
        if r < 0:
            sign, r = 1 - sign, -r
        return _make(sign, r, exp)._fix(context)

    def fma(self, other, third, context=None):
        other, third, context = _convert(other, True), _convert(third, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(context, other if other.is_nan() or not third.is_nan() else third)
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self or not other:
                return context._raise(InvalidOperation)
            product = _make(sign, 0, 0, "F")
        else:
            product = _make(sign, self._int * other._int, self._exp + other._exp)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if modulo is not None:
            return self._power_modulo(other, modulo, context)
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        if not other:
            return context._raise(InvalidOperation) if not self else Decimal(1)
        integral = not other._special and other == other.to_integral_value()
        sign = 0
        if self._sign:
            if integral:
                sign = 1 if int(other) & 1 else 0
            elif self:
                return context._raise(InvalidOperation)
        base = self.copy_abs()
        if not base:
            return _make(sign, 0, 0, "F") if other._sign else _make(sign, 0, 0)
        if base._special:
            return _make(sign, 0, 0) if other._sign else _make(sign, 0, 0, "F")
        if base == 1:
            if integral and base._exp >= 0:
                return _make(sign, 1, 0)
            if integral:
                exp = max(base._exp * abs(int(other)), 1 - context.prec) if not other._sign else 1 - context.prec
            else:
                exp = 1 - context.prec
            if exp != 0 and (not integral or other._sign or base._exp * int(other) < exp):
                context._raise(Inexact)
                context._raise(Rounded)
            return _make(sign, 10 ** -exp, exp)
        if other._special:
            if (base > 1) == (not other._sign):
                return _make(sign, 0, 0, "F")
            return _make(sign, 0, 0)
        # Out of range for sure?
        if base.adjusted() not in (0, -1) and other.adjusted() > 20:
            if (base > 1) == (not other._sign):
                return context._overflow(sign)
            return _make(sign, 1, context.Emin - 2 * context.prec - 2)._fix(context)
        if integral:
            k = int(other)
            if abs(k) * _digits(base._int) <= 20 * context.prec + 1000:
                n, exp = base._int ** abs(k), base._exp * abs(k)
                if k >= 0:
                    return _make(sign, n, exp)._fix(context)
                return _make(sign, 1, 0).__truediv__(_make(0, n, exp), context)
        d = _power(base, other, context)
        return _make(sign, d._int, d._exp, d._special)._fix(context)

    def __rpow__(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else other.__pow__(self, None, context)

    def _power_modulo(self, other, modulo, context):
        modulo = _convert(modulo)
        if modulo is NotImplemented:
            return modulo
        for x in (self, other, modulo):
            if x.is_nan():
                return self._nan(context, other) if self.is_nan() or other.is_nan() else modulo._nan(context)
        for x in (self, other, modulo):
            if x._special or x != x.to_integral_value():
                return context._raise(InvalidOperation)
        if other < 0 or not modulo or (not other and not self) or modulo.adjusted() >= context.prec:
            return context._raise(InvalidOperation)
        sign = 1 if self._sign and int(other) & 1 else 0
        return _make(sign, pow(int(abs(self)), int(other), abs(int(modulo))), 0)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(context)
        if self._special and not self._sign:
            return _plain(self)
        if not self:
            return _make(self._sign, 0, self._exp >> 1)._fix(context)
        if self._sign:
            return context._raise(InvalidOperation)
        ideal = self._exp >> 1
        n, exp = self._int, ideal
        if self._exp & 1:
            n *= 10
        shift = context.prec + 1 - (_digits(n) + 1 >> 1)
        exact = True
        if shift >= 0:
            n *= 100 ** shift
        else:
            n, r = divmod(n, 100 ** -shift)
            exact = not r
        exp -= shift
        root = math.isqrt(n)
        if exact and root * root == n:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exp += shift
        elif root % 5 == 0:
            root += 1
        return _make(0, root, exp)._fix(context._rounding_copy(ROUND_HALF_EVEN))

    def exp(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(context)
        if self._special:
            return Decimal(0) if self._sign else _plain(self)
        if not self:
            return Decimal(1)
        work = context._rounding_copy(ROUND_HALF_EVEN)
        if _beyond(float(self), context):
            return context._overflow(0) if not self._sign else _make(0, 1, context.Emin - 2 * context.prec)._fix(work)
        return _ziv(lambda p: _exp_scaled(_to_fixed(self, p + 5 + max(0, self.adjusted())), p,
                                          p + 5 + max(0, self.adjusted())), work)

    def ln(self, context=None):
        context = context or getcontext()
        special = self._log_special(context)
        if special is not None:
            return special
        if self == 1:
            return Decimal(0)
        return _ziv(lambda p: _ln_scaled(self, p), context._rounding_copy(ROUND_HALF_EVEN))

    def log10(self, context=None):
        context = context or getcontext()
        special = self._log_special(context)
        if special is not None:
            return special
        work = context._rounding_copy(ROUND_HALF_EVEN)
        digits = _text(self._int)
        if digits[0] == "1" and not digits[1:].strip("0"):
            return Decimal(self._exp + len(digits) - 1)._fix(work)

        return _ziv(lambda p: _log10_scaled(self, p), work)

    def _log_special(self, context):
        if self.is_nan():
            return self._nan(context)
        if not self:
            return _make(1, 0, 0, "F")
        if self._sign:
            return context._raise(InvalidOperation)
        return _make(0, 0, 0, "F") if self._special else None

    # ---- neighbours, exponents, digits

    def logb(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(context)
        if self._special:
            return _make(0, 0, 0, "F")
        if not self:
            return context._raise(DivisionByZero, 1)
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        limit = 2 * (context.Emax + context.prec)
        if other._special or other._exp != 0 or not -limit <= int(other) <= limit:
            return context._raise(InvalidOperation)
        if self._special:
            return _plain(self)
        return _make(self._sign, self._int, self._exp + int(other))._fix(context)

    def _next(self, context, direction):
        # direction: 1 up, -1 down
        if self.is_nan():
            return self._nan(context)
        if self._special:
            if (self._sign == 1) != (direction == 1):
                return _plain(self)
            top = context.Emax - context.prec + 1
            return _make(self._sign, 10 ** context.prec - 1, top)
        work = context._rounding_copy(ROUND_CEILING if direction == 1 else ROUND_FLOOR)
        d = self._fix(work)
        if d != self:
            return d
        tiny = _make(0 if direction == 1 else 1, 1, context.Emin - context.prec)
        return self.__add__(tiny, work)

    def next_plus(self, context=None):
        return self._next((context or getcontext()), 1)

    def next_minus(self, context=None):
        return self._next((context or getcontext()), -1)

    def next_toward(self, other, context=None):
        other, context = _convert(other, True), context or getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        c = self._compare(other)
        if c == 0:
            return self.copy_sign(other)
        d = self._next(context, -c)
        if d._special:
            context._raise(Overflow)
            context._raise(Inexact)
            context._raise(Rounded)
        elif d.adjusted() < context.Emin:
            for signal in (Underflow, Subnormal, Inexact, Rounded):
                context._raise(signal)
            if not d:
                context._raise(Clamped)
        return d

    def _shift_count(self, other, context):
        other = _convert(other, True)
        if self.is_nan() or other.is_nan():
            return self._nan(context, other)
        if other._special or other._exp != 0 or not -context.prec <= int(other) <= context.prec:
            return context._raise(InvalidOperation)
        return _plain(self) if self._special else int(other)

    def shift(self, other, context=None):
        context = context or getcontext()
        k = self._shift_count(other, context)
        if not isinstance(k, int):
            return k
        n = self._int % 10 ** context.prec
        n = n * 10 ** k % 10 ** context.prec if k >= 0 else n // 10 ** -k
        return _make(self._sign, n, self._exp)

    def rotate(self, other, context=None):
        context = context or getcontext()
        k = self._shift_count(other, context)
        if not isinstance(k, int):
            return k
        whole = 10 ** context.prec
        high, low = divmod(self._int % whole, 10 ** (context.prec - k % context.prec if k % context.prec else 0) or 1)
        if k % context.prec == 0:
            return _make(self._sign, self._int % whole, self._exp)
        return _make(self._sign, low * 10 ** (k % context.prec) + high, self._exp)

    def _logical(self, context):
        text = _text(self._int)
        if self._special or self._sign or self._exp or text.strip("01"):
            return None
        return int(text[-context.prec:], 2)

    def _logical_operation(self, other, context, operation):
        other, context = _convert(other, True), context or getcontext()
        a, b = self._logical(context), other._logical(context)
        if a is None or b is None:
            return context._raise(InvalidOperation)
        return _make(0, int(format(operation(a, b), "b")), 0)

    def logical_and(self, other, context=None):
        return self._logical_operation(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical_operation(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical_operation(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        context = context or getcontext()
        ones = _make(0, int("1" * context.prec), 0)
        return self.logical_xor(ones, context)


def _plain(d):
    return d if type(d) is Decimal else _make(d._sign, d._int, d._exp, d._special)


# ---- logarithm and exponential: ints scaled by a power of two, of so many more bits than digits are wanted

def _to_fixed(d, p):
    # d * 10 ** p, truncated, signed
    e = d._exp + p
    n = d._int * 10 ** e if e >= 0 else d._int // 10 ** -e
    return -n if d._sign else n


def _ln_ratio_bits(n, d, bits):
    # ln(n / d) * 2 ** bits, for a ratio between 1/2 and 2: square roots bring it near 1, a series does the rest.
    roots = 8 + math.isqrt(bits) // 2
    work = bits + 2 * roots + 20
    y = (n << work) // d
    for _ in range(roots):
        y = math.isqrt(y << work)
    one = 1 << work
    z = ((y - one) << work) // (y + one)
    if z < 0:  # so that the terms shrink to zero
        return -_ln_ratio_bits(d, n, bits)
    square = z * z >> work
    total = term = z
    k = 1
    while term:
        term = term * square >> work
        k += 2
        total += term // k
    return total << roots + 1 >> work - bits


def _ln2_bits(bits, _known={}):
    # ln 2 by Machin's kind of formula: 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749)
    known = _known.get(0)
    if known is None or known[0] < bits:
        work = bits + 64
        total = 0
        for weight, x in ((18, 26), (-2, 4801), (8, 8749)):
            term = (1 << work) // x
            k, part = 1, term
            while term:
                term //= x * x
                k += 2
                part += term // k
            total += weight * part
        known = _known[0] = bits, total >> work - bits
    return known[1] >> known[0] - bits


def _ln_bits(d, bits):
    # ln(d) * 2 ** bits for a Decimal d > 0
    n, m = (d._int * 10 ** d._exp, 1) if d._exp >= 0 else (d._int, 10 ** -d._exp)
    k = n.bit_length() - m.bit_length()
    if k >= 0:
        m <<= k
    else:
        n <<= -k
    return _ln_ratio_bits(n, m, bits) + k * _ln2_bits(bits)


def _bits_for(p):
    return int(p * 3.3219280948873626) + 20


def _ln_scaled(d, p):
    # (n, sign, exp) with ln(d) nearly n * 10 ** exp, and n of at least p digits
    small = 0
    if d.adjusted() in (0, -1):  # near 1 the logarithm is about d - 1
        difference = d.__sub__(Decimal(1), _EXACT)
        small = max(0, -difference.adjusted())
    q = p + small + 2
    bits = _bits_for(q) + 10
    v = _ln_bits(d, bits)
    n = abs(v) * 10 ** q >> bits
    return n, 1 if v < 0 else 0, -q


def _ratio(n, n_exp, d, d_exp, p):
    # (n * 10 ** n_exp) / (d * 10 ** d_exp) * 10 ** p
    e = n_exp - d_exp + p
    return n * 10 ** e // d if e >= 0 else n // (d * 10 ** -e)


def _log10_scaled(d, p):
    n, sign, exp = _ln_scaled(d, p + 5)
    ten, _, ten_exp = _ln_scaled(Decimal(10), p + 10)
    q = p + 5 - min(0, exp + _digits(n))
    return _ratio(n, exp, ten, ten_exp, q), sign, -q


def _exp_scaled(x, p, places):
    # (n, 0, exp) with e ** (x / 10 ** places) nearly n * 10 ** exp, n of at least p digits
    bits = _bits_for(p) + 20
    v = (x << bits) // 10 ** places
    ln2 = _ln2_bits(bits + 64) >> 64
    k = v // ln2 if v >= 0 else -(-v // ln2) - 1
    extra = abs(k).bit_length() + 8
    wide = bits + extra
    r = (x << wide) // 10 ** places - k * _ln2_bits(wide)
    halvings = 8 + math.isqrt(bits) // 4
    work = wide + 2 * halvings
    r = r << work - wide >> halvings
    total = term = 1 << work
    i = 1
    while term:
        term = (term * r >> work) // i
        total += term
        i += 1
        if term in (0, -1):
            break
    for _ in range(halvings):
        total = total * total >> work
    # total * 2 ** (k - work)
    e = k - work
    decimal = int(-(total.bit_length() + e) * 0.30102999566398114) + p + 2
    n = (total << max(e, 0)) * 10 ** max(decimal, 0)
    return (n // 10 ** max(-decimal, 0)) >> max(-e, 0), 0, -decimal


def _ziv(scaled, context):
    # The result of scaled(p), which is right to within a few units in its last place, rounded correctly: p grows until
    # those units do not matter.
    p = context.prec + 4
    for _ in range(6):
        n, sign, exp = scaled(p)
        drop = _digits(n) - context.prec
        if drop > 2:
            unit = 10 ** (drop - 1)
            if 20 < n % (5 * unit) < 5 * unit - 20:
                break
        p += context.prec // 2 + 10
    else:
        drop = max(_digits(n) - context.prec - 2, 0)
        n, exp = _rounded(n, drop, ROUND_HALF_EVEN, 0)[0], exp + drop
    return _make(sign, n, exp)._fix(context)


def _beyond(x, context):
    # Is e ** x certainly out of the context's range?
    return x > (context.Emax + 2) * 2.302586 or x < (context.Emin - context.prec - 2) * 2.302586


def _power(base, exponent, context):
    n, sign, exp = _ln_scaled(base, 17)
    estimate = n / 10 ** -exp * (-1 if sign else 1) * float(exponent)
    if _beyond(estimate, context):
        return context._overflow(0) if estimate > 0 else _make(0, 1, context.Emin - 2 * context.prec)

    def scaled(p):
        room = p + 10 + max(0, exponent.adjusted()) + 10
        n, sign, exp = _ln_scaled(base, room)
        product = _make(sign ^ exponent._sign, n * exponent._int, exp + exponent._exp)
        places = room + 10
        return _exp_scaled(_to_fixed(product, places), p, places)
    work = context._rounding_copy(ROUND_HALF_EVEN)
    d = _ziv(scaled, work)
    missing = context.prec - _digits(d._int)
    if missing > 0 and d._exp > context.Emin - context.prec + 1:
        d = _make(d._sign, d._int * 10 ** missing, d._exp - missing)
    context._raise(Inexact)
    context._raise(Rounded)
    return d


# ---- formatting

def _format(d, spec, context):
    # [[fill]align][sign][z][#][0][width][grouping][.precision][type]
    fill, align = " ", ""
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, rest = spec[0], spec[1], spec[2:]
    elif spec[:1] in ("<", ">", "=", "^"):
        align, rest = spec[0], spec[1:]
    else:
        rest = spec

    def take(characters):
        nonlocal rest
        if rest[:1] and rest[0] in characters:
            c, rest = rest[0], rest[1:]
            return c
        return ""

    def number():
        nonlocal rest
        i = 0
        while rest[i:i + 1].isdigit():
            i += 1
        text, rest = rest[:i], rest[i:]
        return int(text) if text else None

    sign = take("+- ") or "-"
    no_negative_zero = take("z")
    take("#")
    if take("0") and not align:
        fill, align = "0", "="
    width = number() or 0
    group = take(",")
    precision = None
    if take("."):
        precision = number()
        if precision is None:
            raise ValueError("invalid format string")
    kind = take("eEfFgG%n")
    if rest:
        raise ValueError("invalid format string")
    align = align or ">"
    lead = "-" if d._sign else "" if sign == "-" else sign
    if d._special:
        body = str(d.copy_abs())
        if fill == "0" and align == "=":
            fill, align = " ", ">"
        return _pad(lead, body + ("%" if kind == "%" else ""), width, fill, align)
    x = d.copy_abs()
    if kind == "%":
        x = _make(0, x._int, x._exp + 2)
    if precision is not None:
        if kind in ("e", "E"):
            x = _to_digits(x, precision + 1, context.rounding)
        elif kind in ("f", "F", "%"):
            x = x._rescale(-precision, context.rounding)
        else:
            x = _to_digits(x, precision or 1, context.rounding, False)
    if no_negative_zero and not x._int and lead == "-":
        lead = "" if sign == "-" else sign
    if not x._int and kind in ("f", "F", "%") and x._exp > 0:
        x = _make(0, 0, 0)
    figures = _text(x._int)
    if not x._int and kind in ("e", "E") and precision is not None:
        figures = "0" * (precision + 1)
    left = x._exp + len(figures)
    if kind in ("e", "E"):
        point = 1
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if x._exp <= 0 and left > -6 else 1
    if point <= 0:
        whole, decimals = "0", "0" * -point + figures
    else:
        whole, decimals = figures[:point].ljust(point, "0"), figures[point:]
    e = ""
    if left != point or kind in ("e", "E"):
        upper = kind in ("E", "G") or (not kind and context.capitals)
        e = ("E" if upper else "e") + "%+d" % (left - point)
    tail = ("." + decimals if decimals else "") + e + ("%" if kind == "%" else "")
    if group:
        if fill == "0" and align == "=":
            while len(lead) + len(whole) + (len(whole) - 1) // 3 + len(tail) < width:
                whole = "0" + whole
            if len(lead) + len(whole) + (len(whole) - 1) // 3 + len(tail) > width and len(whole) % 3 == 1 and \
                    whole[0] == "0" and len(whole) > 1 and len(lead) + len(whole) - 1 + (len(whole) - 2) // 3 \
                    + len(tail) >= width:
                whole = whole[1:]
        whole = "{:,}".format(int(whole)).rjust(0) if not whole.startswith("0") else _grouped(whole)
    return _pad(lead, whole + tail, width, fill, align)


def _grouped(figures):
    first = len(figures) % 3 or 3
    return ",".join([figures[:first]] + [figures[i:i + 3] for i in range(first, len(figures), 3)])


def _to_digits(x, places, rounding, pad=True):
    n = _digits(x._int)
    if n > places:
        q = _rounded(x._int, n - places, rounding, x._sign)[0]
        exp = x._exp + n - places
        if _digits(q) > places:
            q, exp = q // 10, exp + 1
        return _make(x._sign, q, exp)
    if pad and n < places:
        if not x._int:
            return x
        return _make(x._sign, x._int * 10 ** (places - n), x._exp - places + n)
    return x


def _pad(sign, body, width, fill, align):
    space = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + space
    if align == ">":
        return space + sign + body
    if align == "=":
        return sign + space + body
    half = len(space) // 2
    return space[:half] + sign + body + space[half:]


# ---- contexts

class _SignalDict(dict):
    # Signal: bool, for all signals and no others.
    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError("invalid error flag")
        super().__setitem__(key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")


def _signal_dict(value):
    result = _SignalDict((s, False) for s in _SIGNALS)
    if isinstance(value, dict):
        if set(value) - set(_SIGNALS):
            raise KeyError("invalid error flag")
        result.update((s, bool(value[s])) for s in value)
    elif value is not None:
        for s in value:
            result[s] = True
    return result


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        default = globals().get("DefaultContext")
        self.prec = prec if prec is not None else default.prec if default else 28
        self.rounding = rounding if rounding is not None else default.rounding if default else ROUND_HALF_EVEN
        self.Emin = Emin if Emin is not None else default.Emin if default else -999999
        self.Emax = Emax if Emax is not None else default.Emax if default else 999999
        self.capitals = capitals if capitals is not None else default.capitals if default else 1
        self.clamp = clamp if clamp is not None else default.clamp if default else 0
        self.flags = flags
        self.traps = traps if traps is not None or not default else default.traps

    def __setattr__(self, name, value):
        if name in ("flags", "traps"):
            if value is not None and not isinstance(value, (dict, list, tuple)):
                raise TypeError("argument must be a signal dict")
            value = _signal_dict(value)
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,"
                                "\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("prec", "Emin", "Emax", "capitals", "clamp"):
            if not isinstance(value, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            low, high = {"prec": (1, MAX_PREC), "Emin": (MIN_EMIN, 0), "Emax": (0, MAX_EMAX)}.get(name, (0, 1))
            if not low <= value <= high:
                raise ValueError("valid range for %s is [%s]" % (
                    name, {"prec": "1, MAX_PREC", "Emin": "MIN_EMIN, 0", "Emax": "0, MAX_EMAX"}[name])
                    if high != 1 else "valid values for %s are 0 or 1" % name)
        else:
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        def names(signals):
            return ", ".join(s.__name__ for s in _SHOWN if signals[s])
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, names(self.flags),
            names(self.traps))

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def _rounding_copy(self, rounding):
        # The same context, flags shared, with another rounding.
        if self.rounding == rounding:
            return self
        c = self.copy()
        c.rounding = rounding
        object.__setattr__(c, "flags", self.flags)
        return c

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [s for s in _SIGNALS if self.flags[s]], [s for s in _SIGNALS if self.traps[s]])

    def clear_flags(self):
        for s in _SIGNALS:
            self.flags[s] = False

    def clear_traps(self):
        for s in _SIGNALS:
            self.traps[s] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _raise(self, condition, sign=0):
        signal = _REPORTED.get(condition, condition)
        flags = self.flags
        if not flags[signal]:
            flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        if signal is DivisionByZero:
            return _make(sign, 0, 0, "F")
        return _make(0, 0, 0, "n")

    def _overflow(self, sign):
        self._raise(Overflow)
        self._raise(Inexact)
        self._raise(Rounded)
        r = self.rounding
        if r in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP) or \
                r == (ROUND_FLOOR if sign else ROUND_CEILING):
            return _make(sign, 0, 0, "F")
        return _make(sign, 10 ** self.prec - 1, self.Emax - self.prec + 1)

    def create_decimal(self, num="0"):
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return self._raise(ConversionSyntax)
        d = Decimal(num, self)
        if d.is_nan() and _digits(d._int) > self.prec - self.clamp:
            return self._raise(ConversionSyntax)
        return _plain(d)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def abs(self, a):
        return _convert(a, True).__abs__(context=self)

    def plus(self, a):
        return _convert(a, True).__pos__(self)

    def minus(self, a):
        return _convert(a, True).__neg__(self)

    def power(self, a, b, modulo=None):
        return _convert(a, True).__pow__(_convert(b, True), modulo, self)

    def is_normal(self, a):
        return _convert(a, True).is_normal(self)

    def is_subnormal(self, a):
        return _convert(a, True).is_subnormal(self)

    def radix(self):
        return Decimal(10)

    def to_sci_string(self, a):
        return _convert(a, True).__str__(context=self)

    def to_eng_string(self, a):
        return _convert(a, True).to_eng_string(self)


def _delegate(name, method, with_context):
    # A method of Context that is a method of Decimal in that context.
    def operation(self, a, *others):
        a = _convert(a, True)
        others = [_convert(o, True) for o in others]
        return method(a, *others, context=self) if with_context else method(a, *others)
    operation.__name__ = name
    setattr(Context, name, operation)


for _name, _method in (("add", Decimal.__add__), ("subtract", Decimal.__sub__), ("multiply", Decimal.__mul__),
                       ("divide", Decimal.__truediv__), ("divide_int", Decimal.__floordiv__),
                       ("remainder", Decimal.__mod__), ("divmod", Decimal.__divmod__)):
    _delegate(_name, _method, True)
for _name in ("compare compare_signal compare_total compare_total_mag copy_sign exp fma ln log10 logb logical_and "
              "logical_invert logical_or logical_xor max max_mag min min_mag next_minus next_plus next_toward normalize "
              "number_class quantize remainder_near rotate same_quantum scaleb shift sqrt to_integral_exact "
              "to_integral_value").split():
    _delegate(_name, getattr(Decimal, _name), True)
Context.to_integral = Context.to_integral_value
for _name in ("canonical copy_abs copy_negate is_canonical is_finite is_infinite is_nan is_qnan is_signed is_snan "
              "is_zero").split():
    _delegate(_name, getattr(Decimal, _name), False)
Context.copy_decimal = lambda self, a: _convert(a, True)

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [],
                         [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_EXACT = Context(MAX_PREC // 2, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, traps=[])
_current = None


def getcontext():
    global _current
    if _current is None:
        _current = DefaultContext.copy()
    return _current


def setcontext(context):
    global _current
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class _Local:
    def __init__(self, context):
        self.context = context.copy()

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.context)
        return self.context

    def __exit__(self, *exception):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    local = _Local(ctx or getcontext())
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(local.context, name, value)
    return local


numbers.Number.register(Decimal)
