# Functions on functions.

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
    "partial", "partialmethod", "singledispatch", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except AttributeError:
            pass
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            if key not in WRAPPER_ASSIGNMENTS and key != "__wrapped__":
                setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partial:
    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(x) for x in self.args)
        parts.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        name = type(self).__qualname__
        return f"functools.{name}({', '.join(parts)})" if type(self) is partial else f"{name}({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        def bound(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        return bound.__get__(obj, cls) if obj is not None else bound


_nothing = object()


def reduce(function, sequence, initial=_nothing, /):
    try:
        it = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _nothing:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for element in it:
        value = function(value, element)
    return value


class _CmpKey:
    __slots__ = ("cmp", "obj")

    def __init__(self, cmp, obj):
        self.cmp = cmp
        self.obj = obj

    def _order(self, other):
        if not isinstance(other, _CmpKey):
            raise TypeError("other argument must be K instance")
        return self.cmp(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __ge__(self, other):
        return self._order(other) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    return lambda obj: _CmpKey(mycmp, obj)


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
    def own(name):
        return any(name in c.__dict__ for c in cls.__mro__ if c is not object)

    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if own(name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _derived(roots[0]).items():
        if name not in roots:
            setattr(cls, name, function)
    return cls


class _CacheInfo(tuple):
    __slots__ = ()
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


_mark = object()


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_mark,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(v) for v in args) + tuple(type(v) for v in kwds.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _cached(function, maxsize, typed):
    # A dict keeps its order: what was used last is put at its end, and the first is the one to go.
    store = {}
    hits = misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = _make_key(args, kwds, typed)
        value = store.get(key, _mark)
        if value is not _mark:
            hits += 1
            if maxsize is not None:
                del store[key]
                store[key] = value
            return value
        misses += 1
        value = function(*args, **kwds)
        if maxsize != 0:
            if maxsize is not None and key not in store and len(store) >= maxsize:
                del store[next(iter(store))]
            store[key] = value
        return value

    def cache_info():
        return _CacheInfo((hits, misses, maxsize, len(store)))

    def cache_clear():
        nonlocal hits, misses
        store.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
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
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                return registry[c]
        for c in registry:
            if issubclass(cls, c) and c is not object:
                return registry[c]
        return func

    def register(cls, function=None):
        if function is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            function = cls
            cls = next(iter(function.__annotations__.values()))
        registry[cls] = function
        return function

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)
