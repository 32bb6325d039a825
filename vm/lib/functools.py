# Functions on functions.
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from abc import get_cache_token

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
    "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes the wrapper look like what it wraps, which is then its __wrapped__."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that does update_wrapper()."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- partial


def _arguments_text(self):
    parts = [repr(self.func), *map(repr, self.args)]
    parts.extend([f"{k}={v!r}" for k, v in self.keywords.items()])
    return ", ".join(parts)


class partialmethod:
    """As partial, for a method or another descriptor."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({_arguments_text(self)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


# ---- orders


def _derived(root):
    # From one comparison and ==, the others: name -> function.
    def call(self, other):
        return getattr(type(self), root)(self, other)

    def negated(self, other):
        r = call(self, other)
        return r if r is NotImplemented else not r

    def or_equal(self, other):
        r = call(self, other)
        return r if r is NotImplemented else r or self == other

    def and_different(self, other):
        r = call(self, other)
        return r if r is NotImplemented else r and self != other

    def neither(self, other):
        r = call(self, other)
        return r if r is NotImplemented else not r and self != other

    def not_or_equal(self, other):
        r = call(self, other)
        return r if r is NotImplemented else not r or self == other

    return {
        "__lt__": {"__gt__": neither, "__le__": or_equal, "__ge__": negated},
        "__le__": {"__ge__": not_or_equal, "__lt__": and_different, "__gt__": negated},
        "__gt__": {"__lt__": neither, "__ge__": or_equal, "__le__": negated},
        "__ge__": {"__le__": not_or_equal, "__gt__": and_different, "__lt__": negated},
    }[root]


def total_ordering(cls):
    """Gives a class the comparisons that it lacks, made of the one that it has."""
    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, name, None) is not getattr(object, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _derived(roots[0]).items():
        if name not in roots:
            function.__name__ = name
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            function.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, function)
    return cls


# ---- caches


def _cache_info(*numbers):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo(*numbers)


_CacheInfo = None
_mark = object()
_len = len  # wrapped functions may stand in for len


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps what a function returned for the arguments of the last `maxsize` calls."""
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """lru_cache() without a limit."""
    return lru_cache(maxsize=None)(user_function)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    """A property that is computed once and then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.") from None
        value = attributes.get(name, _mark)
        if value is _mark:
            value = self.func(instance)
            try:
                attributes[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for caching "
                    f"{name!r} property."
                ) from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


# ---- functions chosen by the class of the first argument. The abstract classes that a class belongs to without being derived from them
# are put into its method resolution order, next to the base that brings them.


def _c3_merge(sequences):
    result = []
    while True:
        sequences = [list(s) for s in sequences if s]
        if not sequences:
            return result
        for s in sequences:
            candidate = s[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        sequences = [s[1:] if s[0] is candidate else s for s in sequences]


def _c3_mro(cls, abcs=()):
    bases = list(cls.__bases__)
    # The abstract classes come after the last base that is abstract itself, before the plain ones.
    cut = 0
    for i, base in enumerate(bases):
        if hasattr(base, "__abstractmethods__"):
            cut = i + 1
    own = [abc for abc in abcs if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    rest = [abc for abc in abcs if abc not in own]
    parents = bases[:cut] + own + bases[cut:]
    return _c3_merge([[cls]] + [_c3_mro(parent, rest) for parent in parents] + [parents])


def _compose_mro(cls, types):
    own = set(cls.__mro__)
    related = {t for t in types if t not in own and isinstance(t, type) and not hasattr(t, "__origin__") and issubclass(cls, t)}
    # A class whose derived class is there as well comes with it.
    related = {t for t in related if not any(t is not other and t in other.__mro__ for other in related)}
    wanted = set(types)
    abcs = []
    for t in (t for t in types if t in related):
        chains = [
            [c for c in sub.__mro__ if c in wanted] for sub in t.__subclasses__() if sub not in own and issubclass(cls, sub)
        ]
        for chain in sorted(chains, key=len, reverse=True) or [[t]]:
            abcs.extend([c for c in chain if c not in abcs])
    return _c3_mro(cls, abcs)


def _find_impl(cls, registry):
    match = None
    for t in _compose_mro(cls, registry.keys()):
        if match is not None:
            if t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _classes_of(cls):
    # The classes of a union, or nothing.
    if type(cls).__name__ in ("UnionType", "_UnionGenericAlias"):
        return cls.__args__
    return None


def _is_class(cls):
    return isinstance(cls, type) and not hasattr(cls, "__origin__")


def singledispatch(func):
    """A function with several forms: the class of the first argument chooses."""
    import weakref
    from types import MappingProxyType

    registry = {}
    known = weakref.WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                known.clear()
                token = current
        try:
            return known[cls]
        except KeyError:
            try:
                found = registry[cls]
            except KeyError:
                found = _find_impl(cls, registry)
            known[cls] = found
            return found

    def register(cls, func=None):
        nonlocal token
        classes = _classes_of(cls)
        if _is_class(cls) or classes and all(_is_class(c) for c in classes):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", None):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` "
                    f"on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            name, cls = next(iter(get_type_hints(func).items()))
            classes = _classes_of(cls)
            if classes:
                if not all(_is_class(c) for c in classes):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
            elif not _is_class(cls):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for c in classes or (cls,):
            registry[c] = func
            if token is None and hasattr(c, "__abstractmethods__"):
                token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """As singledispatch, for methods: the first argument after self or cls chooses."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
