# Python's operators as functions. All that needs no keywords is native; here are the rest and the names with underscores.
from _operator import *  # noqa: F403
from _operator import invert

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge", "getitem", "gt", "iadd",
    "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift",
    "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul",
    "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor",
]

inv = invert


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class methodcaller:
    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        name, *args = args
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = tuple(args)
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args), *[f"{name}={value!r}" for name, value in self._kwargs.items()]]
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, (self._name, *self._args)
        from functools import partial

        return partial(self.__class__, self._name, **self._kwargs), self._args


def _dunders():
    names = globals()
    plain = set(__all__) - {"attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "is_", "is_not", "length_hint", "truth"}
    for name in plain:
        names[f"__{name.rstrip('_')}__"] = names[name]


_dunders()
del _dunders
