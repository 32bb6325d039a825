# deque, defaultdict and OrderedDict are native; the larger classes are loaded when they are first asked for.
from _collections import OrderedDict, _tuplegetter, defaultdict, deque

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]


def __getattr__(name):
    if name == "abc":
        import collections.abc

        return collections.abc
    if name in ("Counter", "_count_elements"):
        import _collections_counter as more
    elif name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import _collections_user as more
    else:
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    value = globals()[name] = getattr(more, name)
    return value


_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is "
    "lambda nonlocal not or pass raise return try while with yield".split()
)


def _field_names(names, rename):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    names = [str(name) for name in names]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(names[i])
    return names


def _check_names(typename, names, rename):
    for name in [typename] + names:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


class _NamedTuple(tuple):
    # What every namedtuple class takes its methods from; it is not among their bases.

    def _replace(self, /, **changes):
        result = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return result

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        fields = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])
        return f"{self.__class__.__name__}({fields})"


_namedtuple_methods = {name: vars(_NamedTuple)[name] for name in ("_replace", "_asdict", "__getnewargs__", "__repr__")}


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = _field_names(field_names, rename)
    _check_names(typename, names, rename)
    fields = tuple(names)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
        field_defaults = dict(reversed(list(zip(reversed(fields), reversed(defaults)))))

    arguments = ", ".join(fields)
    trailing = "," if count == 1 else ""
    code = f"lambda _cls{', ' if fields else ''}{arguments}: _new(_cls, ({arguments}{trailing}))"
    new = eval(code, {"_new": tuple.__new__, "__name__": f"namedtuple_{typename}"})
    new.__name__ = "__new__"
    new.__qualname__ = f"{typename}.__new__"
    if defaults is not None:
        new.__defaults__ = defaults

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    if module is None:
        module = _caller_module()
    namespace = {
        "__doc__": f"{typename}({arguments})",
        "__slots__": (),
        "__module__": module,
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": new,
        "_make": classmethod(_make),
        "__match_args__": fields,
    }
    namespace.update(_namedtuple_methods)
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    return type(typename, (tuple,), namespace)


def _caller_module():
    import sys

    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return "__main__"
