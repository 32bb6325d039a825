# Weak references. The collector and _weakref do what needs the machine; here are proxies and the containers. Entries
# leave a container when the callback of their reference runs, which is at some point after the collection that found
# the object dead: until then they are skipped. Iteration goes over a snapshot, so that this may happen in its middle.
from collections.abc import MutableMapping, MutableSet

from _weakref import ReferenceType, getweakrefcount, ref
from _weakref import getweakrefs as _getweakrefs

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


# ---- proxies


class _ProxyRef(ref):  # the reference in a proxy, which is found through it
    __slots__ = ("proxy",)


class ProxyType:
    __slots__ = ("_ref",)
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        o = _get_ref(self)()
        return f"<weakproxy at 0x{id(self):x} to {type(o).__name__} at 0x{id(o):x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __bytes__(self):
        return _target(self).__bytes__()

    def __reversed__(self):
        return reversed(_target(self))

    def __next__(self):
        o = _target(self)
        if not hasattr(o, "__next__"):
            raise TypeError("Weakref proxy referenced a non-iterator '%.200s' object" % type(o).__name__)
        return next(o)


_get_ref = ProxyType.__dict__["_ref"].__get__
_set_ref = ProxyType.__dict__["_ref"].__set__


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _target(p):
    o = _get_ref(p)()
    if o is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return o


def _plain(o):
    return _target(o) if type(o) in ProxyTypes else o


def _forward_operators():
    import operator

    def unary(f):
        return lambda self: f(_target(self))

    def binary(f):
        return lambda self, other: f(_target(self), _plain(other))

    def reflected(f):
        return lambda self, other: f(_plain(other), _target(self))

    def put(name, function):
        function.__name__ = name
        setattr(ProxyType, name, function)

    for name in ("add sub mul truediv floordiv mod matmul lshift rshift and or xor").split():
        f = getattr(operator, f"__{name}__")
        put(f"__{name}__", binary(f))
        put(f"__r{name}__", reflected(f))
        put(f"__i{name}__", binary(getattr(operator, f"i{name}")))
    put("__divmod__", binary(divmod))
    put("__rdivmod__", reflected(divmod))
    put("__pow__", lambda self, other, mod=None: pow(_target(self), _plain(other), *(() if mod is None else (mod,))))
    put("__rpow__", reflected(pow))
    put("__ipow__", binary(operator.ipow))
    for name in "lt le eq ne gt ge getitem delitem contains".split():
        put(f"__{name}__", binary(getattr(operator, f"__{name}__")))
    put("__setitem__", lambda self, key, value: operator.setitem(_target(self), key, value))
    for name in "neg pos invert abs index".split():
        put(f"__{name}__", unary(getattr(operator, f"__{name}__")))
    for name, f in (("len", len), ("iter", iter), ("int", int), ("float", float)):
        put(f"__{name}__", unary(f))


_forward_operators()
del _forward_operators


def proxy(object, callback=None, /):
    if callback is None:
        for r in _getweakrefs(object):
            if type(r) is _ProxyRef and r.__callback__ is None:
                return r.proxy
    kind = CallableProxyType if callable(object) else ProxyType
    p = _new(kind)
    if callback is None:
        r = _ProxyRef(object)
        r.proxy = p
    else:
        r = _ProxyRef(object, lambda r: callback(r.proxy))
        r.proxy = p
    _set_ref(p, r)
    return p


_new = object.__new__


def getweakrefs(object, /):
    # The plain reference and the plain proxy, which are shared, come first, then the newest.
    def rank(r):
        return 2 if r.__callback__ is not None else 0 if type(r) is ref else 1 if type(r) is _ProxyRef else 2

    refs = _getweakrefs(object)
    refs.reverse()
    refs.sort(key=rank)
    return [r.proxy if type(r) is _ProxyRef else r for r in refs]


# ---- bound methods: they are made afresh for every look-up, so what counts is whether their parts live


class WeakMethod(ref):
    __slots__ = "_function", "_kind", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, died)
        self._function = ref(function, died)
        self._kind = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        function = self._function()
        if obj is None or function is None:
            return None
        return self._kind(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


# ---- dictionaries


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._remove = self._make_remove()
        self.update(other, **kw)

    def __repr__(self):
        return f"<{type(self).__name__} at 0x{id(self):x}>"

    def __copy__(self):
        new = type(self)()
        for key, value in self.items():
            new[key] = value
        return new

    copy = __copy__

    def update(self, other=None, /, **kw):
        if other is not None:
            if hasattr(other, "items"):
                other = other.items()
            elif hasattr(other, "keys"):
                other = [(key, other[key]) for key in other.keys()]
            for key, value in other:
                self[key] = value
        for key, value in kw.items():
            self[key] = value

    def __len__(self):
        return sum(1 for _ in self.items())

    def __iter__(self):
        return self.keys()

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def popitem(self):
        while self.data:
            item = self._live(*self.data.popitem())
            if item is not None:
                return item
        raise KeyError("popitem(): dictionary is empty")

    def items(self):
        for row in list(self.data.items()):
            item = self._live(*row)
            row = None
            if item is not None:
                yield item
            item = None

    def __or__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        c = self.copy()
        c.update(other)
        return c

    def __ror__(self, other):
        if not isinstance(other, MutableMapping) and not isinstance(other, dict):
            return NotImplemented
        c = self.__class__()
        c.update(other)
        c.update(self)
        return c

    def __ior__(self, other):
        self.update(other)
        return self


_missing = object()


class WeakValueDictionary(_WeakDictionary):
    def _make_remove(self):
        own = ref(self)

        def remove(r):
            self = own()
            if self is not None and self.data.get(r.key) is r:
                del self.data[r.key]

        return remove

    @staticmethod
    def _live(key, r):
        value = r()
        return None if value is None else (key, value)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        r = self.data.get(key)
        return r is not None and r() is not None

    def __deepcopy__(self, memo):
        import copy

        new = self.__class__()
        for key, value in self.items():
            new[copy.deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        r = self.data.get(key)
        value = None if r is None else r()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        r = self.data.pop(key, None)
        value = None if r is None else r()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    def _make_remove(self):
        own = ref(self)

        def remove(r):
            self = own()
            if self is not None:
                self.data.pop(r, None)

        return remove

    @staticmethod
    def _live(r, value):
        key = r()
        return None if key is None else (key, value)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __deepcopy__(self, memo):
        import copy

        new = self.__class__()
        for key, value in self.items():
            new[key] = copy.deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def keyrefs(self):
        return list(self.data)


# ---- sets


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        own = ref(self)

        def remove(r):
            self = own()
            if self is not None:
                self.data.discard(r)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for r in list(self.data):
            item = r()
            if item is not None:
                yield item
            item = None

    def __len__(self):
        return sum(1 for r in list(self.data) if r() is not None)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def _refs(self, other):
        return {ref(item) for item in other}

    def _made(self, refs):
        return self.__class__(item for item in [r() for r in refs] if item is not None)

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    def difference(self, other):
        return self._made(self.data - self._refs(other))

    def intersection(self, other):
        others = self._refs(other)
        return self._made([r for r in self.data if r in others])

    def symmetric_difference(self, other):
        return self._made(self.data ^ self._refs(other))

    def difference_update(self, other):
        self.data -= self._refs(other) if self is not other else set(self.data)

    def intersection_update(self, other):
        others = self._refs(other)
        self.data = {r for r in self.data if r in others}

    def symmetric_difference_update(self, other):
        others = set(self.data) if self is other else {ref(item, self._remove) for item in other}
        self.data ^= others

    def _updating(method):
        def operator(self, other):
            getattr(self, method)(other)
            return self

        return operator

    __or__ = union
    __sub__ = difference
    __and__ = intersection
    __xor__ = symmetric_difference
    __isub__ = _updating("difference_update")
    __iand__ = _updating("intersection_update")
    __ixor__ = _updating("symmetric_difference_update")
    del _updating

    def issubset(self, other):
        return self.data <= self._refs(other)

    def issuperset(self, other):
        return self.data >= self._refs(other)

    def isdisjoint(self, other):
        return not self.data & self._refs(other)

    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < self._refs(other)

    def __gt__(self, other):
        return self.data > self._refs(other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == self._refs(other)

    __hash__ = None


MutableSet.register(WeakSet)


# ---- finalize


class finalize:
    __slots__ = ()
    _registry = {}
    _next = 0
    _at_exit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit

            atexit.register(finalize._exitfunc)
            finalize._at_exit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._next
        finalize._next += 1
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at 0x{id(self):x}; dead>"
        return f"<{type(self).__name__} object at 0x{id(self):x}; for {type(obj).__name__!r} at 0x{id(obj):x}>"

    @classmethod
    def _exitfunc(cls):
        while True:
            waiting = [f for f, info in cls._registry.items() if info.atexit]
            if not waiting:
                return
            f = max(waiting, key=lambda f: cls._registry[f].index)
            try:
                f()
            except Exception as e:
                import atexit
                import sys

                sys.unraisablehook(atexit._Failure(e, f))
