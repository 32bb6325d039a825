# Reads times by a format, for time.strptime and datetime.strptime: a walk along both texts, no regular expressions.
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d", "r": "%I:%M:%S %p"}
# letter: most digits, least and greatest value
_NUMBERS = {
    "d": (2, 1, 31), "m": (2, 1, 12), "H": (2, 0, 23), "I": (2, 1, 12), "M": (2, 0, 59), "S": (2, 0, 61), "y": (2, 0, 99), "Y": (4, 0, 9999), "G": (4, 0, 9999),
    "j": (3, 1, 366), "U": (2, 0, 53), "W": (2, 0, 53), "V": (2, 1, 53), "w": (1, 0, 6), "u": (1, 1, 7),
}


class _Mismatch(Exception):
    pass


def _number(text, at, letter):
    """As many digits as make an allowed value; %Y, %G and %y want all theirs."""
    width, least, most = _NUMBERS[letter]
    end = at
    while end < len(text) and end - at < width and text[end].isdigit():
        end += 1
    if end - at != {"Y": 4, "G": 4, "y": 2}.get(letter, end - at):
        raise _Mismatch
    while end > at and not least <= int(text[at:end]) <= most:
        end -= 1
    if end == at:
        raise _Mismatch
    return int(text[at:end]), end


def _word(text, at, words, short):
    rest = text[at:].lower()
    for i, word in enumerate(words):
        if short:
            word = word[:3]
        if rest.startswith(word):
            return i, at + len(word)
    raise _Mismatch


def _offset(text, at):
    """Z, +HHMM[SS[.ffffff]] or with colons: microseconds."""
    if text[at : at + 1] == "Z":
        return 0, at + 1
    sign = {"+": 1, "-": -1}.get(text[at : at + 1])
    if not sign:
        raise _Mismatch
    at += 1
    total = 0
    colon = text[at + 2 : at + 3] == ":"
    for i, unit in enumerate((3600, 60, 1)):
        start = at
        if i:
            if colon:
                if text[at : at + 1] != ":":
                    if i == 2:
                        break
                    raise _Mismatch
                start += 1
            elif i == 2 and not text[at : at + 1].isdigit():
                break
        field = text[start : start + 2]
        if len(field) != 2 or not field.isdigit() or i and int(field) > 59:
            raise _Mismatch
        total += int(field) * unit
        at = start + 2
    total *= 1000000
    if text[at : at + 1] == ".":
        end = at + 1
        while end < len(text) and end - at <= 6 and text[end].isdigit():
            end += 1
        if end > at + 1:
            total += int((text[at + 1 : end] + "00000")[:6])
            at = end
    return sign * total, at


def _scan(text, format, found):
    """Fills found, letter by letter; the place in text where the format ends."""
    at = i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if not text[at : at + 1].isspace():
                raise _Mismatch
            while text[at : at + 1].isspace():
                at += 1
            while format[i : i + 1].isspace():
                i += 1
            continue
        if c != "%":
            if text[at : at + 1].lower() != c.lower():
                raise _Mismatch
            at += 1
            continue
        letter = format[i]
        i += 1
        if letter in _NUMBERS:
            if letter == "d" and text[at : at + 1] == " ":
                at += 1
            found[letter], at = _number(text, at, letter)
        elif letter in "aA":
            found["a"], at = _word(text, at, _DAYS, letter == "a")
        elif letter in "bB":
            found["m"], at = _word(text, at, _MONTHS, letter == "b")
            found["m"] += 1
        elif letter == "p":
            found["p"], at = _word(text, at, ("am", "pm"), False)
        elif letter == "f":
            end = at
            while end < len(text) and end - at < 6 and text[end].isdigit():
                end += 1
            if end == at:
                raise _Mismatch
            found["f"] = int((text[at:end] + "00000")[:6])
            at = end
        elif letter == "z":
            found["z"], at = _offset(text, at)
        elif letter == "Z":
            import time

            found["Z"], at = _word(text, at, ("utc", "gmt", *(name.lower() for name in time.tzname)), False)
            found["Z"] = ("UTC", "GMT", *time.tzname)[found["Z"]]
        elif text[at : at + 1] == "%":
            at += 1
        else:
            raise _Mismatch
    return at


def _expand(format):
    out = ""
    i = 0
    while i < len(format):
        if format[i] != "%":
            out += format[i]
            i += 1
            continue
        letter = format[i + 1 : i + 2]
        i += 2
        if not letter:
            raise ValueError(f"stray % in format '{format}'")
        if letter in _COMPOUND:
            out += _COMPOUND[letter]
        elif letter in _NUMBERS or letter in "aAbBpfzZ%":
            out += "%" + letter
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    return out


def _day_of_week_date(year, week, weekday, monday_first):
    """(month, day) of a %U or %W week; weekday counts from Monday."""
    from datetime import date

    first = date(year, 1, 1)
    start = first.weekday()
    if not monday_first:
        start = (start + 1) % 7
        weekday = (weekday + 1) % 7
    days = (7 - start) % 7 + 7 * (week - 1) + weekday if week else weekday - start
    return date.fromordinal(first.toordinal() + days)


def parse(text, format):
    """(year, month, day, hour, minute, second, microsecond, offset in microseconds or None, zone's name or None)"""
    return parse_all(text, format)[0]


def parse_all(text, format):
    """What parse answers, and (weekday from 0 for Monday, day of the year)."""
    for what, value in (0, text), (1, format):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {what} must be str, not {type(value)}")
    found = {}
    try:
        at = _scan(text, _expand(format), found)
    except _Mismatch:
        raise ValueError(f"time data {text!r} does not match format {format!r}") from None
    if at != len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    get = found.get
    year, month, day = get("Y"), get("m"), get("d")
    if year is None and "y" in found:
        year = found["y"] + (2000 if found["y"] <= 68 else 1900)
    hour = get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if get("p") else 0)
    weekday = get("a")
    if weekday is None:
        weekday = get("u")
        if weekday is not None:
            weekday -= 1
        elif "w" in found:
            weekday = (found["w"] + 6) % 7
    if "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    elif "V" in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    named = year is not None
    if not named:
        year = 1904 if month == 2 and day == 29 else 1900
    from datetime import date

    if "G" in found:
        d = date.fromisocalendar(found["G"], found["V"], weekday + 1)
        year = d.year
        month, day = d.month, d.day
    elif "j" in found and month is None and day is None:
        d = date.fromordinal(date(year, 1, 1).toordinal() + found["j"] - 1)
        year, month, day = d.year, d.month, d.day
    elif weekday is not None and ("U" in found or "W" in found) and named and month is None and day is None:
        d = _day_of_week_date(year, get("U", get("W")), weekday, "W" in found)
        year, month, day = d.year, d.month, d.day
    month = month or 1
    day = day or 1
    d = date(year, month, day)
    if weekday is None:
        weekday = d.weekday()
    yday = found.get("j") or d.toordinal() - date(year, 1, 1).toordinal() + 1
    if not named and year == 1904:
        year = 1900  # which has no such day: for the caller to say
    return (year, month, day, hour, get("M", 0), get("S", 0), get("f", 0), get("z"), get("Z")), (weekday, yday)
