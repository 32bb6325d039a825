# Prints data so that it can be read: what fits on a line stays on one, the rest is opened up level by level. A layout's room is the width less what the
# containers around it still have to close. Reference: the documentation of CPython 3.11's pprint.
import sys
import types

__all__ = ("pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp")


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    """An order for everything: things that cannot be compared go by type and address."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return bool(self.value < other.value)
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _sorted_items(items):
    """Pairs are compared by their first parts, then by their second."""

    class Pair(_Key):
        __slots__ = ()

        def __lt__(self, other):
            a, b = _Key(self.value[0]), _Key(other.value[0])
            return a < b or not b < a and _Key(self.value[1]) < _Key(other.value[1])

    return sorted(items, key=Pair)


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent_per_level = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        import io

        out = io.StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        """(text, readable, recursive) on one line; subclasses change how things look here."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        self._readable = readable
        self._recursive = recursive
        return text

    # indent: the column of what is being written; allowance: what must still fit behind it.

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            write = self._writer(object)
            if write:
                context[key] = 1
                write(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _writer(self, object):
        cls = type(object)
        r = cls.__repr__
        for kind, write in _writers:
            if isinstance(object, kind) and (r is kind.__repr__ or cls is kind):
                return write
        if r in _lazy_reprs():
            return _lazy_reprs()[r]
        if getattr(cls, "__dataclass_fields__", None) and getattr(r, "__module__", None) == "dataclasses":
            return PrettyPrinter._write_dataclass
        return None

    def _write_items(self, items, stream, indent, allowance, context, level):
        """One item a line, or with compact as many as fit."""
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        separator = ""
        following = ",\n" + " " * indent
        room = width = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                w = len(text) + 2
                if room < w:
                    room = width
                    if separator:
                        separator = following
                if room >= w:
                    room -= w
                    stream.write(separator + text)
                    separator = ", "
                    continue
            stream.write(separator)
            separator = following
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _write_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._write_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _write_tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._write_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _write_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        cls = type(object)
        start, end = ("{", "}") if cls is set else (cls.__name__ + "({", "})")
        if cls is not set:
            indent += len(cls.__name__) + 1
        stream.write(start)
        self._write_items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _write_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        if object:
            items = _sorted_items(object.items()) if self._sort_dicts else object.items()
            self._write_pairs(list(items), stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _write_pairs(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ": ")
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)

    def _write_str(self, object, stream, indent, allowance, context, level):
        """Pieces of a line or less, side by side: line by line, then word by word."""
        if not object:
            stream.write(repr(object))
            return
        pieces = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        for i, line in enumerate(lines):
            text = repr(line)
            room = width - allowance if i == len(lines) - 1 else width
            if len(text) <= room:
                pieces.append(text)
                continue
            words = _words(line)
            current = ""
            for j, word in enumerate(words):
                limit = width - allowance if i == len(lines) - 1 and j == len(words) - 1 else width
                if current and len(repr(current + word)) > limit:
                    pieces.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                pieces.append(repr(current))
        if len(pieces) == 1:
            stream.write(pieces[0])
            return
        if level == 1:
            stream.write("(")
        stream.write(("\n" + " " * indent).join(pieces))
        if level == 1:
            stream.write(")")

    def _write_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write("(")
        stream.write(("\n" + " " * indent).join(_byte_pieces(object, self._width - indent, allowance)))
        if parens:
            stream.write(")")

    def _write_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._write_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _write_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _write_namespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        self._write_fields(name, object.__dict__.items(), object, stream, indent, allowance, context, level)

    def _write_dataclass(self, object, stream, indent, allowance, context, level):
        fields = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        self._write_fields(type(object).__name__, fields, object, stream, indent, allowance, context, level)

    def _write_fields(self, name, items, object, stream, indent, allowance, context, level):
        indent += len(name) + 1
        stream.write(name + "(")
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            stream.write(key + "=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)
        stream.write(")")

    def _write_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        self._write_list(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _write_default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._write_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _write_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "({")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._write_pairs(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _write_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, stream, indent, allowance + 1, context, level)
                stream.write(")")
            else:
                self._format(m, stream, indent, 1, context, level)
                stream.write(",\n" + " " * indent)

    def _write_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        end = "])" if object.maxlen is None else f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})"
        self._write_items(object, stream, indent, allowance + 2 if object.maxlen is None else 2, context, level)
        stream.write(end)

    def _write_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        r = cls.__repr__
        if r is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if r is dict.__repr__:
            kind = 0
        elif isinstance(object, list) and r is list.__repr__:
            kind = 1
        elif isinstance(object, tuple) and r is tuple.__repr__:
            kind = 2
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return ("{}", "[]", "()")[kind], True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return ("{...}", "[...]", "(...)")[kind], False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        for item in (_sorted_items(object.items()) if self._sort_dicts else object.items()) if kind == 0 else object:
            texts = []
            for x in item if kind == 0 else (item,):
                text, ok, loop = self.format(x, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and ok
                recursive = recursive or loop
            parts.append(": ".join(texts))
        del context[key]
        body = ", ".join(parts)
        return ("{%s}", "[%s]", "(%s,)" if len(object) == 1 else "(%s)")[kind] % body, readable, recursive


def _words(line):
    """A word and the white space behind it, again and again; white space in front is one, too."""
    out = []
    start = i = 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        out.append(line[start:i])
        start = i
    return out


def _byte_pieces(data, width, allowance):
    """Four bytes are never parted."""
    out = []
    current = b""
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        piece = data[i : i + 4]
        if i == last:
            width -= allowance
        if current and len(repr(current + piece)) > width:
            out.append(repr(current))
            current = piece
        else:
            current += piece
    if current:
        out.append(repr(current))
    return out


_writers = [
    (dict, PrettyPrinter._write_dict), (list, PrettyPrinter._write_list), (tuple, PrettyPrinter._write_tuple), (set, PrettyPrinter._write_set),
    (frozenset, PrettyPrinter._write_set), (str, PrettyPrinter._write_str), (bytes, PrettyPrinter._write_bytes), (bytearray, PrettyPrinter._write_bytearray),
    (types.MappingProxyType, PrettyPrinter._write_mappingproxy), (types.SimpleNamespace, PrettyPrinter._write_namespace),
]
_collections_reprs = None


def _lazy_reprs():
    """Those of collections, when that has been imported at all: nothing of it can be printed otherwise."""
    global _collections_reprs
    if _collections_reprs is None:
        c = sys.modules.get("collections")
        if c is None:
            return {}
        p = PrettyPrinter
        _collections_reprs = {
            c.OrderedDict.__repr__: p._write_ordered_dict, c.defaultdict.__repr__: p._write_default_dict, c.Counter.__repr__: p._write_counter,
            c.ChainMap.__repr__: p._write_chain_map, c.deque.__repr__: p._write_deque, c.UserDict.__repr__: p._write_user, c.UserList.__repr__: p._write_user,
            c.UserString.__repr__: p._write_user,
        }
    return _collections_reprs
