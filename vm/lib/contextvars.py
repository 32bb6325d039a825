# Context variables: each context is a dict of its own, and a thread has one current context at a time, kept in the
# thread's slots, where asyncio exchanges it as it goes from task to task.
try:
    from _thread import _slots
except ImportError:  # a board without threads
    _only = {}

    def _slots():
        return _only


__all__ = ["Context", "ContextVar", "Token", "copy_context"]


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


def _final(cls):
    raise TypeError(f"type '_contextvars.{cls.__base__.__name__}' is not an acceptable base type")


class Token:
    MISSING = _Missing()
    __init_subclass__ = classmethod(_final)
    __hash__ = None

    def __new__(cls, *args):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {hex(id(self))}>"

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class Context:
    __init_subclass__ = classmethod(_final)
    __hash__ = None

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._data = {}
        self._entered = False
        self._previous = None

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        slots = _slots()
        previous = slots.get("context")
        self._entered = True
        slots["context"] = self
        try:
            return callable(*args, **kwargs)
        finally:
            slots["context"] = previous
            self._entered = False

    def copy(self):
        made = Context()
        made._data = self._data.copy()
        return made

    def _key(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var

    def __getitem__(self, var):
        return self._data[self._key(var)]

    def get(self, var, default=None):
        return self._data.get(self._key(var), default)

    def __contains__(self, var):
        return self._key(var) in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._data == other._data

    def __repr__(self):
        return f"<Context object at {hex(id(self))}>"


def _current():
    slots = _slots()
    context = slots.get("context")
    if context is None:
        context = slots["context"] = Context()
        context._entered = True
    return context


def copy_context():
    return _current().copy()


class ContextVar:
    __init_subclass__ = classmethod(_final)

    def __init__(self, name, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=Token.MISSING, /):
        value = _current()._data.get(self, Token.MISSING)
        if value is Token.MISSING:
            value = default
        if value is Token.MISSING:
            value = self._default
        if value is Token.MISSING:
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = object.__new__(Token)
        token._var = self
        token._context = context
        token._used = False
        token._old = context._data.get(self, Token.MISSING)
        context._data[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is Token.MISSING:
            context._data.pop(self, None)
        else:
            context._data[self] = token._old

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def __repr__(self):
        default = "" if self._default is Token.MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {hex(id(self))}>"
