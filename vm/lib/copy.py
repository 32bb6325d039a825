# Shallow and deep copies. What is built in and holds others is copied here; __copy__ and __deepcopy__ come next; all else is taken apart
# by __reduce_ex__ (as for pickle) and put together again.
import sys
import types

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_atomic = frozenset((
    type(None), type(...), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, slice, property, types.FunctionType,
    types.BuiltinFunctionType, types.CodeType,
))


def _is_atomic(cls):
    return cls in _atomic or cls.__name__ == "ReferenceType" and cls.__module__ == "weakref"


def _reduced(x, cls):
    # What __reduce_ex__ says, after the functions that copyreg was given.
    copyreg = sys.modules.get("copyreg")
    reducer = copyreg.dispatch_table.get(cls) if copyreg else None
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, "__reduce__", None)
    if reducer is None:
        raise Error(f"un(deep)copyable object of type {cls}")
    return reducer()


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if _is_atomic(cls) or cls is tuple or cls is frozenset:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    made = _reduced(x, cls)
    return x if isinstance(made, str) else _reconstruct(x, None, *made)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents, each copied once."""
    cls = type(x)
    if _is_atomic(cls):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    if cls is list:
        memo[key] = y = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        memo[key] = y = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif cls is types.MethodType:
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            made = _reduced(x, cls)
            y = x if isinstance(made, str) else _reconstruct(x, memo, *made)
    if y is not x:
        memo[key] = y
        # What was copied must live as long as the memo, lest its id() be given to another.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:  # the tuple contains itself, by way of a list
        return known
    for a, b in zip(x, y):
        if a is not b:
            return tuple(y)
    return x


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for k, v in pairs:
            y[deepcopy(k, memo) if deep else k] = deepcopy(v, memo) if deep else v
    return y


def replace(obj, /, **changes):
    """A copy with some fields changed, by the object's __replace__()."""
    function = getattr(type(obj), "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return function(obj, **changes)
