# JSONEncoder. encode() is the native one unless iterencode() is replaced; iterencode() gives its text piece by piece.
try:
    import _json
except ImportError:
    _json = None

c_make_encoder = getattr(_json, "make_encoder", None)
c_encode_basestring = getattr(_json, "encode_basestring", None)
c_encode_basestring_ascii = getattr(_json, "encode_basestring_ascii", None)

INFINITY = float("inf")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _quote(s, ascii_only):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    out = ['"']
    for c in s:
        code = ord(c)
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif code < 32 or ascii_only and code > 126:
            if code == 127 and not ascii_only:
                out.append(c)
            elif code > 0xFFFF:
                code -= 0x10000
                out.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
            elif code == 127:
                out.append(c)
            else:
                out.append(f"\\u{code:04x}")
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def py_encode_basestring(s):
    """The text in quotes."""
    return _quote(s, False)


def py_encode_basestring_ascii(s):
    """The text in quotes, in ASCII."""
    return _quote(s, True)


encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


def _float(value, allow_nan):
    if value != value:
        text = "NaN"
    elif value == INFINITY:
        text = "Infinity"
    elif value == -INFINITY:
        text = "-Infinity"
    else:
        return float.__repr__(value)
    if not allow_nan:
        raise ValueError("Out of range float values are not JSON compliant")
    return text


class JSONEncoder:
    """Objects to JSON text; override default() for more types."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for an object of another type; the base class refuses."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def _native(self, o):
        return _json.dumps(o, skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii, check_circular=self.check_circular,
                           allow_nan=self.allow_nan, indent=self.indent, separators=(self.item_separator, self.key_separator),
                           default=self.default, sort_keys=self.sort_keys)

    def encode(self, o):
        """The object's JSON text."""
        if _json is not None and type(self).iterencode is JSONEncoder.iterencode:
            return self._native(o)
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The pieces of the object's JSON text."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        quote = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        return self._pieces(o, {} if self.check_circular else None, quote, indent, 0)

    def _scalar(self, o, quote):
        if isinstance(o, str):
            return quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _float(o, self.allow_nan)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, (int, float)) or key is None:
            return self._scalar(key, None)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _pieces(self, o, open, quote, indent, level):
        text = self._scalar(o, quote)
        if text is not None:
            yield text
            return
        is_dict = isinstance(o, dict)
        is_list = isinstance(o, (list, tuple))
        if (is_dict or is_list) and not o:
            yield "{}" if is_dict else "[]"
            return
        if open is not None:
            if id(o) in open:
                raise ValueError("Circular reference detected")
            open[id(o)] = o
        if not is_dict and not is_list:
            yield from self._pieces(self.default(o), open, quote, indent, level)
        else:
            yield from self._container(o, is_dict, open, quote, indent, level + 1)
        if open is not None:
            del open[id(o)]

    def _container(self, o, is_dict, open, quote, indent, level):
        gap = "" if indent is None else "\n" + indent * level
        before = ("{" if is_dict else "[") + gap
        some = False
        items = o
        if is_dict:
            items = sorted(o.items()) if self.sort_keys else o.items()
        for item in items:
            if is_dict:
                key = self._key(item[0])
                if key is None:
                    continue
                before += quote(key) + self.key_separator
                item = item[1]
            some = True
            text = self._scalar(item, quote)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self._pieces(item, open, quote, indent, level)
            before = self.item_separator + gap
        if not some:
            yield "{}"
            return
        end = "" if indent is None else "\n" + indent * (level - 1)
        yield end + ("}" if is_dict else "]")
