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


def _dunders():
    names = globals()
    plain = set(__all__) - {"attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "is_", "is_not", "length_hint", "truth"}
    for name in plain:
        names[f"__{name.rstrip('_')}__"] = names[name]


_dunders()
del _dunders
