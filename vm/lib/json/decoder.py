# JSONDecoder. Its decode() is the native one unless a part of it is replaced.
from . import scanner

try:
    import _json
    from _json import JSONDecodeError
except ImportError:
    _json = None

c_scanstring = getattr(_json, "scanstring", None)

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")

if _json is None:

    class JSONDecodeError(ValueError):
        """The text is not JSON: msg, doc, pos, lineno, colno."""

        def __init__(self, msg, doc, pos):
            lineno = doc.count("\n", 0, pos) + 1
            colno = pos - doc.rfind("\n", 0, pos)
            ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
            self.msg = msg
            self.doc = doc
            self.pos = pos
            self.lineno = lineno
            self.colno = colno

        def __reduce__(self):
            return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPACES = " \t\n\r"


def _hex4(s, at):
    digits = s[at:at + 4]
    if len(digits) == 4 and all(c in "0123456789abcdefABCDEF" for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)


def py_scanstring(s, end, strict=True, /):
    """The string whose quote is before `end`, and where it ends."""
    begin = end - 1
    out = []
    run = end
    while True:
        c = s[end:end + 1]
        if not c:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if c == '"':
            out.append(s[run:end])
            return "".join(out), end + 1
        if c != "\\":
            if strict and c < " ":
                raise JSONDecodeError(f"Invalid control character {c!r} at", s, end)
            end += 1
            continue
        out.append(s[run:end])
        c = s[end + 1:end + 2]
        if not c:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if c == "u":
            unit = _hex4(s, end + 2)
            end += 6
            if 0xD800 <= unit < 0xDC00 and s.startswith("\\u", end):
                low = _hex4(s, end + 2)
                if 0xDC00 <= low < 0xE000:
                    unit = 0x10000 + ((unit - 0xD800 << 10) | (low - 0xDC00))
                    end += 6
            out.append(chr(unit))
        else:
            try:
                out.append(_ESCAPES[c])
            except KeyError:
                raise JSONDecodeError(f"Invalid \\escape: {c!r}", s, end) from None
            end += 2
        run = end


scanstring = c_scanstring or py_scanstring


def _skip(s, at):
    while s[at:at + 1] and s[at] in _SPACES:
        at += 1
    return at


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None, _w=None, _ws=None):
    s, end = s_and_end
    memo = {} if memo is None else memo
    pairs = []
    end = _skip(s, end)
    first = end
    if s[end:end + 1] == "}":
        end += 1
    elif s[end:end + 1] != '"':
        raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
    else:
        while True:
            key, end = scanstring(s, end + 1, strict)
            key = memo.setdefault(key, key)
            end = _skip(s, end)
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _skip(s, end + 1)
            try:
                value, end = scan_once(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            pairs.append((key, value))
            end = _skip(s, end)
            c = s[end:end + 1]
            end += 1
            if c == "}":
                break
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
            end = _skip(s, end)
            if s[end:end + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    result = dict(pairs)
    return result if object_hook is None else object_hook(result), end


def JSONArray(s_and_end, scan_once, _w=None, _ws=None):
    s, end = s_and_end
    values = []
    end = _skip(s, end)
    if s[end:end + 1] == "]":
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        values.append(value)
        end = _skip(s, end)
        c = s[end:end + 1]
        end += 1
        if c == "]":
            return values, end
        if c != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
        end = _skip(s, end)


class JSONDecoder:
    """JSON text to objects."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self._native = None
        if _json is not None:
            self._native = object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict
        self.scan_once = self._scan = scanner.make_scanner(self)

    def decode(self, s, _w=None):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The first value from idx on, and where it ends."""
        if self._native is not None and self.scan_once is self._scan:
            return _json.scan(s, idx, *self._native)
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
