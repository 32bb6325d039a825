# Dates and times of the proleptic Gregorian calendar, with PEP 495's fold. All arithmetic is on two numbers: the ordinal of a day
# (1 is 0001-01-01) and microseconds. Reference: the documentation of CPython 3.11's datetime, whose messages these are.
import time as _time
from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MAX_ORDINAL = 3652059  # 9999-12-31
_EPOCH_ORDINAL = 719163  # 1970-01-01
_US_PER_DAY = 86400000000


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    """(year, month, day); the mean length of a year finds one that is not too early."""
    year = n * 400 // 146097 + 2
    while _days_before_year(year) >= n:
        year -= 1
    day = n - _days_before_year(year)
    month = min((day + 50) >> 5, 12)
    while day <= _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)):
        month -= 1
    return year, month, day - _DAYS_BEFORE[month] - (month > 2 and _is_leap(year))


def _iso_week1_monday(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53 and not (week == 53 and _iso_week1_monday(year + 1) - _iso_week1_monday(year) == 371):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    n = _iso_week1_monday(year) + (week - 1) * 7 + day - 1
    if not 1 <= n <= _MAX_ORDINAL:
        raise ValueError("year is out of range")
    return _from_ordinal(n)


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def _name_of(cls):
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__qualname__


def _compare_error(a, b):
    return TypeError(f"can't compare {_name_of(type(a))} to {_name_of(type(b))}")


def _ordered(cls):
    """Gives the class the four comparisons by its _order(self, other): a number, or None for what it has no order with."""

    order = cls._order

    def comparison(holds):
        def compare(self, other):
            difference = order(self, other)
            return NotImplemented if difference is None else holds(difference)

        return compare

    cls.__lt__ = comparison(lambda difference: difference < 0)
    cls.__le__ = comparison(lambda difference: difference <= 0)
    cls.__gt__ = comparison(lambda difference: difference > 0)
    cls.__ge__ = comparison(lambda difference: difference >= 0)
    return cls


# ---- timedelta


def _nearest(a, b):
    """a / b as an int, a half to even."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q & 1:
        q += 1
    return q


@_ordered
class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1000000), ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000), ("days", days, _US_PER_DAY), ("weeks", weeks, 7 * _US_PER_DAY),
        ):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                fraction = (value - whole) * unit
                total += whole * unit + int(fraction)
                rest += fraction - int(fraction)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if rest:
            near = round(rest)
            if abs(near - rest) == 0.5:
                odd = total & 1
                near = 2 * round((rest + odd) * 0.5) - odd
            total += near
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        days, us = divmod(us, _US_PER_DAY)
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(us, 1000000)
        self._hash = -1
        return self

    days = property(lambda self: self._days, doc="Number of days.")
    seconds = property(lambda self: self._seconds, doc="Number of seconds (>= 0 and less than 1 day).")
    microseconds = property(lambda self: self._microseconds, doc="Number of microseconds (>= 0 and less than 1 second).")

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._us() / 1000000

    def __repr__(self):
        parts = [f"{n}={v}" for n, v in (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if v]
        return f"{_name_of(type(self))}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, s = divmod(self._seconds, 60)
        h, m = divmod(minutes, 60)
        text = f"{h}:{m:02}:{s:02}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06}" if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._us() + other._us()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us() - other._us()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us() - self._us()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return timedelta._of(self._us())

    def __abs__(self):
        return timedelta._of(abs(self._us()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        return timedelta._of(self._us() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_nearest(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError("float division by zero")
            return timedelta._of(_nearest(self._us() * b, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us() % other._us()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._us(), other._us())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def _order(self, other):
        return self._us() - other._us() if isinstance(other, timedelta) else None

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return self._us() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
_DAY = timedelta(1)


# ---- time zones


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _offset_text(offset, colon=":"):
    """+HH:MM[:SS[.ffffff]]"""
    if offset is None:
        return ""
    sign = "+"
    if offset._days < 0:
        sign = "-"
        offset = -offset
    minutes, s = divmod(offset._seconds, 60)
    text = f"{sign}{minutes // 60:02}{colon}{minutes % 60:02}"
    if s or offset._microseconds:
        text += f"{colon}{s:02}"
        if offset._microseconds:
            text += f".{offset._microseconds:06}"
    return text


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - dst
        if standard:
            dt += standard
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", tuple)()
        return type(self), arguments, self.__getstate__()


_MISSING = object()


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _MISSING:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        return cls._of(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _of(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    @staticmethod
    def _check(dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        timezone._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt):
        timezone._check(dt, "dst")
        return None

    def tzname(self, dt):
        timezone._check(dt, "tzname")
        return str(self)

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt._tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"{_name_of(type(self))}({self._offset!r}{'' if self._name is None else f', {self._name!r}'})"

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timezone.utc = UTC = timezone._of(timedelta(0))
timezone.min = timezone._of(timedelta(hours=-23, minutes=-59))
timezone.max = timezone._of(timedelta(hours=23, minutes=59))


# ---- formats


def _format(pattern, names, struct):
    """strftime with what time.strftime cannot know: %f %z %Z, answered by the object `names`."""
    if not isinstance(pattern, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(pattern).__name__}")
    out = []
    i = 0
    while (at := pattern.find("%", i)) >= 0 and at + 1 < len(pattern):
        out.append(pattern[i:at])
        i = at + 2
        letter = pattern[at + 1]
        if letter == "f":
            out.append(f"{getattr(names, 'microsecond', 0):06}")
        elif letter == "z":
            out.append(_offset_text(names.utcoffset(), "") if hasattr(names, "utcoffset") else "")
        elif letter == "Z":
            out.append(((names.tzname() if hasattr(names, "tzname") else None) or "").replace("%", "%%"))
        else:
            out.append("%" + letter)
    return _time.strftime("".join(out) + pattern[i:], struct)


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_date(text):
    """YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]."""
    year = _digits(text[:4])
    dash = text[4:5] == "-"
    rest = text[4 + dash :]
    if rest[:1] == "W":
        week = _digits(rest[1:3])
        day = rest[3:]
        if day:
            if dash:
                if day[0] != "-":
                    raise ValueError
                day = day[1:]
            if len(day) != 1:
                raise ValueError
        day = _digits(day) if day else 1
        try:
            return _from_iso_week(year, week, day)
        except ValueError:
            raise ValueError from None
    if len(rest) != 4 + dash or dash and rest[2] != "-":
        raise ValueError
    return year, _digits(rest[:2]), _digits(rest[2 + dash :])


def _parse_clock(text):
    """HH[:MM[:SS[.fff[fff]]]], with or without colons: four numbers."""
    fields = [0, 0, 0, 0]
    colon = text[2:3] == ":"
    at = 0
    for i in range(3):
        if len(text) < at + 2:
            raise ValueError
        fields[i] = _digits(text[at : at + 2])
        at += 2
        if at == len(text):
            return fields
        if text[at] in ".,":
            break
        if i < 2:
            if (text[at] == ":") != colon:
                raise ValueError
            at += colon
    if text[at] not in ".,":
        raise ValueError
    fraction = text[at + 1 :]
    _digits(fraction)
    fields[3] = int((fraction + "00000")[:6])
    return fields


def _parse_time(text):
    zone = None
    at = next((i for i, c in enumerate(text) if c in "+-Z"), -1)
    clock = text if at < 0 else text[:at]
    if at >= 0:
        if text[at] == "Z":
            if at + 1 != len(text):
                raise ValueError
            zone = UTC
        else:
            h, m, s, us = _parse_clock(text[at + 1 :])
            offset = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
            zone = timezone(-offset if text[at] == "-" else offset)
    return (*_parse_clock(clock), zone)


# ---- date


@_ordered
class date:
    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year, month, day):
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        y, m, d = _time.localtime(timestamp)[:3]
        return cls(y, m, d)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(text) in (7, 8, 10):
            try:
                fields = _parse_date(text)
            except ValueError as e:
                if e.args:
                    raise
            else:
                return cls(*fields)
        raise ValueError(f"Invalid isoformat string: {text!r}")

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_week(_index(year), _index(week), _index(day)))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{_name_of(type(self))}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return f"{_DAY_NAMES[date.weekday(self)]} {_MONTH_NAMES[self._month]} {self._day:2} 00:00:00 {self._year:04}"

    def strftime(self, format):
        return _format(format, self, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _struct_time(self, 0, 0, 0, -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (date.toordinal(self) + 6) % 7

    def isoweekday(self):
        return date.toordinal(self) % 7 or 7

    def isocalendar(self):
        year = self._year
        n = date.toordinal(self)
        start = _iso_week1_monday(year)
        if n < start:
            year -= 1
            start = _iso_week1_monday(year)
        elif n >= (following := _iso_week1_monday(year + 1)):
            year += 1
            start = following
        return IsoCalendarDate(year, (n - start) // 7 + 1, (n - start) % 7 + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = date.toordinal(self) + other._days
        if not 0 < n <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        return timedelta(date.toordinal(self) - date.toordinal(other)) if isinstance(other, date) else NotImplemented

    def _key(self):
        return self._year * 512 + self._month * 32 + self._day

    def __eq__(self, other):
        return date._key(self) == date._key(other) if isinstance(other, date) else NotImplemented

    def _order(self, other):
        return date._key(self) - date._key(other) if isinstance(other, date) else None

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._year, self._month, self._day))
        return self._hash

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)


def _struct_time(d, hour, minute, second, dst):
    n = date.toordinal(d)
    day_of_year = n - _days_before_year(d._year)
    return _time.struct_time((d._year, d._month, d._day, hour, minute, second, (n + 6) % 7, day_of_year, dst))


class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _DAY


# ---- time


def _clock_text(spec, hour, minute, second, microsecond):
    if spec == "auto":
        spec = "microseconds" if microsecond else "seconds"
    if spec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if spec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond:06}"
    if spec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}"
    if spec == "minutes":
        return f"{hour:02}:{minute:02}"
    if spec == "hours":
        return f"{hour:02}"
    raise ValueError("Unknown timespec value")


@_ordered
class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            fields = _parse_time(text.removeprefix("T"))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*fields)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compare(self, other, equality=False):
        """Negative, zero or positive; None where one is naive and the other is not."""
        a, b = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or a == b:
            return time._us(self) - time._us(other)
        if a is None or b is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return time._us(self) - a._us() - time._us(other) + b._us()

    def __eq__(self, other):
        return time._compare(self, other, True) == 0 if isinstance(other, time) else NotImplemented

    def _order(self, other):
        return time._compare(self, other) if isinstance(other, time) else None

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            us = time._us(self)
            if offset is None:
                self._hash = hash((us, None))
            else:
                us -= offset._us()
                self._hash = hash((us, 0))
        return self._hash

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(None))

    def tzname(self):
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(None))

    def isoformat(self, timespec="auto"):
        return _clock_text(timespec, self._hour, self._minute, self._second, self._microsecond) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        fields = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            fields += f", {self._second}"
        if self._microsecond:
            fields += f", {self._microsecond}"
        zone = f", tzinfo={self._tzinfo!r}" if self._tzinfo is not None else ""
        return f"{_name_of(type(self))}({fields}{zone}{', fold=1' if self._fold else ''})"

    def strftime(self, format):
        return _format(format, self, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __reduce__(self):
        return _rebuild_time, (type(self), self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)


def _rebuild_time(cls, hour, minute, second, microsecond, zone, fold):
    return cls(hour, minute, second, microsecond, zone, fold=fold)


def _check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_zone_class = tzinfo


# ---- datetime


@_ordered
class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_us(cls, us, zone=None, fold=0):
        """us: microseconds since 0001-01-01 00:00 on the clock of the zone."""
        n, us = divmod(us, _US_PER_DAY)
        if not 0 <= n < _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        s, us = divmod(us, 1000000)
        m, s = divmod(s, 60)
        h, m = divmod(m, 60)
        if cls is not datetime:
            return cls(*_from_ordinal(n + 1), h, m, s, us, zone, fold=fold)
        self = object.__new__(cls)
        self._year, self._month, self._day = _from_ordinal(n + 1)
        self._hour, self._minute, self._second, self._microsecond = h, m, s, us
        self._tzinfo, self._fold, self._hash = zone, fold, -1
        return self

    def _clock_us(self):
        y, m = self._year - 1, self._month
        days = y * 365 + y // 4 - y // 100 + y // 400 + _DAYS_BEFORE[m] + (m > 2 and _is_leap(y + 1)) + self._day - 1
        return ((days * 24 + self._hour) * 60 + self._minute) * 60000000 + self._second * 1000000 + self._microsecond

    def _clock_key(self):
        """In the order of _clock_us, but made faster."""
        day = (self._year * 16 + self._month) * 32 + self._day
        return ((day * 32 + self._hour) * 64 + self._minute) * 67108864 + self._second * 1048576 + self._microsecond

    @classmethod
    def _from_timestamp(cls, timestamp, utc, zone):
        if isinstance(timestamp, float):
            int(timestamp)  # NaN and infinity end here
            fraction, whole = timestamp % 1, timestamp // 1
            us = round(fraction * 1000000)
            whole = int(whole)
            if us >= 1000000:
                whole += 1
                us -= 1000000
        else:
            whole, us = _index(timestamp), 0
        t = (_time.gmtime if utc else _time.localtime)(whole)
        if not MINYEAR <= t[0] <= MAXYEAR:
            raise ValueError(f"year {t[0]} is out of range")
        result = cls(*t[:5], min(t[5], 59), us, zone)
        if zone is None and not utc and whole > 86400:
            # The same reading of the clock a day's worth of transitions ago means that this is its second time.
            before = _time.localtime(whole - 86400)
            jump = (_local_seconds(t) - whole) - (_local_seconds(before) - whole + 86400)
            if jump < 0 and tuple(_time.localtime(whole + jump))[:6] == tuple(t)[:6]:
                result._fold = 1
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        result = cls._from_timestamp(timestamp, tz is not None, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls._from_timestamp(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        zone = time._tzinfo if tzinfo is True else tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, zone, fold=time._fold)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(text) < 7:
                raise ValueError
            # Where the date ends: after a week or a day; any one character may follow.
            if text[4] == "-":
                end = (10 if text[8:9] == "-" else 8) if text[5] == "W" else 10
            elif text[4] == "W":
                end = 7
                while end < len(text) and text[end].isdigit() and text[end].isascii():
                    end += 1
                if end > 9:
                    end = 7 if end % 2 == 0 else 8
                elif end == 9:
                    end = 7
            else:
                end = 8
            fields = _parse_date(text[:end])
            if len(text) > end:
                if len(text) == end + 1:
                    raise ValueError
                fields = (*fields, *_parse_time(text[end + 1 :]))
        except (ValueError, IndexError) as e:
            if e.args and isinstance(e, ValueError):
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*fields)

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parse

        year, month, day, hour, minute, second, us, offset, zone_name = parse(text, format)
        zone = None
        if offset is not None:
            offset = timedelta(microseconds=offset)
            zone = timezone(offset, zone_name) if zone_name else timezone(offset)
        return cls(year, month, day, hour, minute, second, us, zone)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        dst = self.dst()
        return _struct_time(self, self._hour, self._minute, self._second, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        offset = self.utcoffset()
        t = self - offset if offset else self
        return _struct_time(t, t._hour, t._minute, t._second, 0)

    def timestamp(self):
        if self._tzinfo is not None:
            return (self - _EPOCH).total_seconds()
        return self._local_timestamp() + self._microsecond / 1000000

    def _local_timestamp(self):
        """Seconds since the epoch of a naive time on the local clock; of two answers, fold chooses."""
        wall = (date.toordinal(self) - _EPOCH_ORDINAL) * 86400 + self._hour * 3600 + self._minute * 60 + self._second

        def offset(t):
            return _local_seconds(_time.localtime(t)) - t

        # The offsets a day before and after; both hold where the clock was set back, neither where it was set forward.
        answers = wall - offset(wall - 86400), wall - offset(wall + 86400)
        held = [t for t in answers if t + offset(t) == wall]
        return (max if self._fold else min)(held) if held else answers[self._fold]

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def _local_zone(self):
        if self._tzinfo is None:
            seconds = self._local_timestamp()
        else:
            seconds = (self - _EPOCH) // timedelta(seconds=1)
        t = _time.localtime(seconds)
        return timezone(timedelta(seconds=_local_seconds(t) - seconds), getattr(t, "tm_zone", None) or "UTC")

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_zone()
        elif not isinstance(tz, _zone_class):
            raise TypeError(f"tzinfo argument must be an instance of tzinfo, not {type(tz).__name__}")
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        if offset is None:
            mine = self.replace(tzinfo=None)._local_zone()
            if mine is tz:
                return self.replace(tzinfo=tz)
            offset = mine.utcoffset(self)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return (
            f"{_DAY_NAMES[date.weekday(self)]} {_MONTH_NAMES[self._month]} {self._day:2} "
            f"{self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}"
        )

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        clock = _clock_text(timespec, self._hour, self._minute, self._second, self._microsecond)
        return f"{date.isoformat(self)}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(fields) > 5 and not fields[-1]:
            fields.pop()
        zone = f", tzinfo={self._tzinfo!r}" if self._tzinfo is not None else ""
        return f"{_name_of(type(self))}({', '.join(map(str, fields))}{', fold=1' if self._fold else ''}{zone})"

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(self))

    def tzname(self):
        return None if self._tzinfo is None else _check_name(self._tzinfo.tzname(self))

    def _compare(self, other, equality=False):
        """Negative, zero or positive; None where they cannot be equal."""
        if self._tzinfo is other._tzinfo:
            return self._clock_key() - other._clock_key()
        a, b = self.utcoffset(), other.utcoffset()
        if equality and (a != self.replace(fold=not self._fold).utcoffset() or b != other.replace(fold=not other._fold).utcoffset()):
            return None
        if a == b:
            return self._clock_us() - other._clock_us()
        if a is None or b is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._clock_us() - a._us() - other._clock_us() + b._us()

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        return False if isinstance(other, date) else NotImplemented

    def _order(self, other):
        if isinstance(other, datetime):
            return self._compare(other)
        if isinstance(other, date):
            raise _compare_error(self, other)
        return None

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            us = self._clock_us()
            self._hash = hash((us, None)) if offset is None else hash((us - offset._us(), 0))
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_us(self._clock_us() + other._us(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._clock_us() - other._us(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        us = self._clock_us() - other._clock_us()
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if a is not None:
                us += b._us() - a._us()
        return timedelta._of(us)

    def __reduce__(self):
        return _rebuild_datetime, (type(self), self._year, self._month, self._day, *_rebuild_fields(self))


def _rebuild_fields(t):
    return t._hour, t._minute, t._second, t._microsecond, t._tzinfo, t._fold


def _rebuild_datetime(cls, year, month, day, hour, minute, second, microsecond, zone, fold):
    return cls(year, month, day, hour, minute, second, microsecond, zone, fold=fold)


def _local_seconds(t):
    """What the epoch's clock would count to read like t."""
    return (_ordinal(t[0], t[1], t[2]) - _EPOCH_ORDINAL) * 86400 + t[3] * 3600 + t[4] * 60 + t[5]


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = time.resolution
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
