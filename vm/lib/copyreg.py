# How objects are taken apart and put together again, for copy and pickle. object.__reduce_ex__, __reduce__ and __getstate__ end here.
import _copyreg

dispatch_table = {}
_extension_registry = {}  # (module, name): code
_inverted_registry = {}  # code: (module, name)
_extension_cache = {}  # code: object

# Built-in types whose instances are their own value: pickled as class and value.
_VALUES = (int, float, complex, str, bytes, tuple)
_PLAIN = (object, list, dict)


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


# ---- putting together ----


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


# ---- taking apart ----


def _slotnames(cls):
    """The names of all slots of a class, as they are stored."""
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            if name not in names:
                names.append(name)
    return names


def _getstate(obj, _=None):
    """object.__getstate__: the attributes, and those in slots beside them."""
    state = getattr(obj, "__dict__", None) or None
    slots = {}
    for name in _slotnames(type(obj)):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _reduce_ex(obj, protocol):
    """object.__reduce_ex__"""
    cls = type(obj)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    return _reduce(obj, protocol)


def _reduce(obj, protocol):
    """object.__reduce__"""
    if not isinstance(protocol, int):
        raise TypeError(f"'{type(protocol).__name__}' object cannot be interpreted as an integer")
    base = _copyreg.native_base(type(obj))
    if base not in _VALUES and base not in _PLAIN:
        reducer = _reducers.get(f"{base.__module__}.{base.__qualname__}")
        if reducer is None and issubclass(base, BaseException):
            reducer = _reduce_exception
        if reducer is None:
            raise TypeError(f"cannot pickle '{type(obj).__name__}' object")
        return reducer(obj)
    return _reduce_old(obj, base) if protocol < 2 else _reduce_new(obj, base)


def _reduce_old(obj, base):
    cls = type(obj)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args = (cls, base, None if base is object else _plain_value(obj, base))
    if cls.__getstate__ is not object.__getstate__:
        state = obj.__getstate__()
    else:
        if getattr(cls, "__slots__", None):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        state = getattr(obj, "__dict__", None)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _plain_value(obj, base):
    """obj as the built-in type itself, whatever its class makes of the operations."""
    if base is tuple or base is bytes:
        return base.__getitem__(obj, slice(None))
    if base is list:
        return list(list.__iter__(obj))
    if base is dict:
        return dict(dict.items(obj))
    if base is str:
        return str.__str__(obj)
    if base is complex:
        return complex(complex.real.__get__(obj), complex.imag.__get__(obj))
    return base.__int__(obj) if base is int else base.__float__(obj)


def _reduce_new(obj, base):
    cls = type(obj)
    args, kwargs = _new_arguments(obj, base)
    state = obj.__getstate__()
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _new_arguments(obj, base):
    cls = type(obj)
    getter = getattr(cls, "__getnewargs_ex__", None)
    if getter is not None:
        result = obj.__getnewargs_ex__()
        if not isinstance(result, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(result).__name__}'")
        if len(result) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(result)}")
        args, kwargs = result
        if not isinstance(args, tuple):
            what = "first item of the tuple returned by __getnewargs_ex__ must be a tuple"
            raise TypeError(f"{what}, not '{type(args).__name__}'")
        if not isinstance(kwargs, dict):
            what = "second item of the tuple returned by __getnewargs_ex__ must be a dict"
            raise TypeError(f"{what}, not '{type(kwargs).__name__}'")
        return result
    getter = getattr(cls, "__getnewargs__", None)
    if getter is not None:
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        return args, None
    if base is complex:
        value = _plain_value(obj, base)
        return (value.real, value.imag), None
    return ((_plain_value(obj, base),) if base in _VALUES else ()), None


# ---- built-in types that have a way of their own ----


def _state_of(obj):
    return obj.__getstate__()


def _reduce_exception(obj):
    state = getattr(obj, "__dict__", None)
    if isinstance(obj, OSError):
        args = obj.args
        if len(args) == 2 and obj.filename is not None:
            args += (obj.filename,)
            if getattr(obj, "filename2", None) is not None:
                args += (None, obj.filename2)
        return (type(obj), args, state) if state else (type(obj), args)
    if isinstance(obj, ImportError):
        state = dict(state or {})
        for name in ("name", "path"):
            if getattr(obj, name, None) is not None:
                state[name] = getattr(obj, name)
    elif isinstance(obj, (AttributeError, NameError)) and getattr(obj, "name", None) is not None:
        state = {**(state or {}), "name": obj.name}
    return (type(obj), obj.args, state) if state else (type(obj), obj.args)


def _reduce_set(obj):
    return type(obj), (list(obj),), _state_of(obj)


def _reduce_bytearray(obj):
    return type(obj), (bytes(obj),), _state_of(obj)


def _reduce_range(obj):
    return range, (obj.start, obj.stop, obj.step)


def _reduce_slice(obj):
    return slice, (obj.start, obj.stop, obj.step)


def _reduce_function(obj):
    owner = getattr(obj, "__self__", None)
    if owner is None or isinstance(owner, type(_copyreg)):
        return obj.__qualname__
    return getattr, (owner, obj.__name__)


def _reduce_method_descriptor(obj):
    return getattr, (obj.__objclass__, obj.__name__)


def _reduce_sequence_iterator(obj):
    source, index = _copyreg.fields(obj)
    if source is None:
        return iter, ((),)
    return iter, (source,), index


def _reduce_list_iterator(obj):
    source, index = _copyreg.fields(obj)
    return (iter, ([],)) if source is None else (iter, (source,), index)


def _reduce_reversed(obj):
    source, index = _copyreg.fields(obj)
    return (reversed, ((),)) if source is None else (reversed, (source,), index - 1)


def _reduce_str_iterator(obj):
    source, offset = _copyreg.fields(obj)
    if source is None:
        return iter, ("",)
    return iter, (source,), offset if source.isascii() else len(source) - len(list(_copyreg.clone(obj)))


def _reduce_callable_iterator(obj):
    function, sentinel = _copyreg.fields(obj)
    return (iter, ((),)) if function is None else (iter, (function, sentinel))


def _reduce_table_iterator(obj):
    return iter, (list(_copyreg.clone(obj)),)


def _reduce_range_iterator(obj):
    start, left, step = _copyreg.fields(obj)
    return iter, (range(start, start + left * step, step),), 0


def _reduce_adapter(obj):
    return type(obj), _copyreg.fields(obj)


def _reduce_zip(obj):
    strict, *iterators = _copyreg.fields(obj)
    return (type(obj), tuple(iterators), True) if strict else (type(obj), tuple(iterators))


def _reduce_none(obj):
    return __newobj__, (type(obj),), None, None, None


def _reduce_name(obj):
    return repr(obj)


def _reduce_alias(obj):
    return type(obj), (obj.__origin__, obj.__args__)


def _reduce_union(obj):
    from functools import reduce
    from operator import or_

    return reduce, (or_, obj.__args__)


def _reduce_property(obj):
    raise TypeError(f"cannot pickle '{type(obj).__name__}' object")


_reducers = {"builtins." + names: reducer for all_names, reducer in (
    ("set frozenset", _reduce_set),
    ("bytearray", _reduce_bytearray),
    ("range", _reduce_range),
    ("slice", _reduce_slice),
    ("builtin_function_or_method method-wrapper", _reduce_function),
    ("method", lambda obj: (getattr, (obj.__self__, obj.__func__.__name__))),
    ("method_descriptor wrapper_descriptor classmethod_descriptor", _reduce_method_descriptor),
    ("list_iterator", _reduce_list_iterator),
    ("tuple_iterator bytes_iterator bytearray_iterator iterator", _reduce_sequence_iterator),
    ("str_iterator", _reduce_str_iterator),
    ("reversed", _reduce_reversed),
    ("callable_iterator", _reduce_callable_iterator),
    ("dict_keyiterator dict_valueiterator dict_itemiterator set_iterator", _reduce_table_iterator),
    ("dict_reversekeyiterator dict_reversevalueiterator dict_reverseitemiterator", _reduce_table_iterator),
    ("range_iterator longrange_iterator", _reduce_range_iterator),
    ("enumerate map", _reduce_adapter),
    ("filter", _reduce_adapter),
    ("zip", _reduce_zip),
    ("NoneType", _reduce_none),
    ("ellipsis", _reduce_name),
    ("NotImplementedType", _reduce_name),
    ("type", lambda obj: obj.__qualname__),
) for names in all_names.split()}
_reducers["types.GenericAlias"] = _reduce_alias
_reducers["types.UnionType"] = _reduce_union


def _reduce_deque(obj):
    args = ((), obj.maxlen) if obj.maxlen is not None else ()
    return type(obj), args, _state_of(obj), iter(obj)


def _reduce_defaultdict(obj):
    factory = obj.default_factory
    return type(obj), () if factory is None else (factory,), _state_of(obj), None, iter(obj.items())


def _reduce_ordered(obj):
    return type(obj), (), _state_of(obj), None, iter(obj.items())


_reducers["collections.deque"] = _reduce_deque
_reducers["collections.defaultdict"] = _reduce_defaultdict
_reducers["collections.OrderedDict"] = _reduce_ordered


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    return _reduce_union(obj)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)
