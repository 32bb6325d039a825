# Abstract base classes: a class whose metaclass is ABCMeta cannot be instantiated while abstract methods are left in it, and may
# accept other classes as virtual subclasses, by register() or __subclasshook__().


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


def _is_abstract(value):
    if getattr(value, "__isabstractmethod__", False):
        return True
    if isinstance(value, property):
        return any(_is_abstract(f) for f in (value.fget, value.fset, value.fdel) if f is not None)
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return False


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if namespace.get("__abc_tpflags__", 0) & 0x60 == 0x60:
            raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registry = []
        cls._abc_known = None
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        global _registrations
        cls._abc_registry.append(subclass)
        _registrations += 1
        flags = getattr(cls, "__abc_tpflags__", 0)
        if flags:
            try:
                subclass.__abc_tpflags__ = flags
            except TypeError:  # a built-in type: it knows itself
                pass
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        known = cls._abc_known
        if known is not None:
            answer = known.get(kind)
            if answer is True or answer == _registrations and answer is not None:
                return answer is True
        if cls.__subclasscheck__(kind):
            answer = True
        else:
            answer = _registrations
        if kind.__module__ == "builtins" and type(kind) is type:
            # Remembered until a class is registered, as those that stay are.
            if known is None:
                known = cls._abc_known = {}
            known[kind] = answer
        if answer is True:
            return True
        other = getattr(instance, "__class__", None)
        return other is not type(instance) and isinstance(other, type) and cls.__subclasscheck__(other)

    _abc_check = __instancecheck__  # where it is the metaclass's own, native code may answer for it

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


_registrations = 0


def get_cache_token():
    """A number that changes with each register() of any class."""
    return _registrations


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls
