# What type parameters are made of (PEP 484, 612, 646, 695, 696): typing hands these names on. Code that the compiler
# makes for `def f[T]`, `class C[T]` and `type X = ...` calls the functions at the end; bounds, constraints, defaults and
# the values of aliases come as functions and are called when they are first asked for.


class _NoDefaultType:
    __module__ = "typing"
    _only = None

    def __new__(cls):
        if cls._only is None:
            cls._only = object.__new__(cls)
        return cls._only

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = "NoDefaultType"
NoDefault = _NoDefaultType()


class _Lazy:
    # A value that a function gives on demand.
    def __init__(self, function):
        self.function = function


def _forced(obj, slot):
    value = getattr(obj, slot)
    if isinstance(value, _Lazy):
        value = value.function()
        setattr(obj, slot, value)
    return value


def _caller_module():
    import sys

    try:
        return sys._getframe(2).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


def _checked_type(value, what):
    # None stands for its type; a str is a forward reference.
    if value is None:
        return type(None)
    if isinstance(value, str):
        import typing

        return typing.ForwardRef(value) if hasattr(typing, "ForwardRef") else value
    if isinstance(value, (int, float, list, tuple, dict)):
        raise TypeError(f"{what} Got {value!r:.100}.")
    return value


class _Parameter:
    # The common part: a name, a default, | with anything, no subclasses.
    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != "typing":
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    @property
    def __default__(self):
        return _forced(self, "_default")

    def has_default(self):
        return self._default is not NoDefault

    def __or__(self, other):
        import typing

        return typing.Union[self, other]

    def __ror__(self, other):
        import typing

        return typing.Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _variance(self, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    self.__covariant__ = bool(covariant)
    self.__contravariant__ = bool(contravariant)
    self.__infer_variance__ = bool(infer_variance)


def _variance_repr(self):
    if self.__infer_variance__:
        return self.__name__
    return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVar(_Parameter):
    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"TypeVar() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        _variance(self, covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self._bound = None if bound is None else _checked_type(bound, "Bound must be a type.")
        what = "TypeVar(name, constraint, ...): constraints must be types."
        self._constraints = tuple([_checked_type(c, what) for c in constraints])
        self._default = default
        self.__module__ = _caller_module()

    @property
    def __bound__(self):
        return _forced(self, "_bound")

    @property
    def __constraints__(self):
        return _forced(self, "_constraints")

    def __typing_subst__(self, arg):
        return _checked_type(arg, "Parameters to generic types must be types.")

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if i < len(args):
            return args
        if i == len(args) and self.has_default():
            return (*args, self.__default__)
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected {len(params)}")

    def __repr__(self):
        return _variance_repr(self)


class ParamSpecArgs:
    __module__ = "typing"
    _word = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._word}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecKwargs(ParamSpecArgs):
    __module__ = "typing"
    _word = "kwargs"
    __hash__ = None


class ParamSpec(_Parameter):
    __module__ = "typing"

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"ParamSpec() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        _variance(self, covariant, contravariant, infer_variance)
        self.__bound__ = None if bound is None else _checked_type(bound, "Bound must be a type.")
        self._default = default
        self.__module__ = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(arg)
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        if i == len(args) and self.has_default():
            args = (*args, self.__default__)
        if i >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(params) == 1 and not isinstance(args[0], (list, tuple, ParamSpec)) and args[0] is not ...:
            return (tuple(args),)
        if isinstance(args[i], list):
            return (*args[:i], tuple(args[i]), *args[i + 1:])
        return args

    def __repr__(self):
        return _variance_repr(self)


class TypeVarTuple(_Parameter):
    __module__ = "typing"

    def __init__(self, name, *, default=NoDefault):
        if not isinstance(name, str):
            raise TypeError(f"TypeVarTuple() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self._default = default
        self.__module__ = _caller_module()

    def __iter__(self):
        import typing

        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        i = params.index(self)
        after = len(params) - i - 1
        if len(args) < len(params) - 1:
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}")
        end = len(args) - after
        if i == end and self.has_default():
            return (*args[:i], tuple(self.__default__), *args[end:])
        return (*args[:i], tuple(args[i:end]), *args[end:])

    def __repr__(self):
        return self.__name__


class TypeAliasType:
    __module__ = "typing"

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __new__(cls, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self = object.__new__(cls)
        self.__dict__.update(_name=name, _value=value, _params=type_params, _module=_caller_module())
        return self

    __name__ = property(lambda self: self._name)
    __type_params__ = property(lambda self: self._params)

    @property
    def __value__(self):
        value = self._value
        if isinstance(value, _Lazy):
            value = self.__dict__["_value"] = value.function()
        return value

    @property
    def __parameters__(self):
        return tuple(p for param in self._params for p in (param if isinstance(param, TypeVarTuple) else (param,)))

    def __setattr__(self, name, value):
        if name in ("__name__", "__value__", "__type_params__", "__parameters__", "__module__"):
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}'")

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __getattribute__(self, name):
        if name == "__module__":
            return object.__getattribute__(self, "_module")
        return object.__getattribute__(self, name)

    def __getitem__(self, args):
        if not self._params:
            raise TypeError("Only generic type aliases are subscriptable")
        import types

        return types.GenericAlias(self, args)

    def __or__(self, other):
        import typing

        return typing.Union[self, other]

    def __ror__(self, other):
        import typing

        return typing.Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeAliasType")

    def __call__(self, *args, **kwargs):
        raise TypeError("'typing.TypeAliasType' object is not callable")

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return self._name


# ---- what compiled code calls


def make_parameter(stars, name, bound, constraints, default):
    # bound and default: functions or None; constraints: whether bound gives the tuple of them.
    if stars == 0:
        self = TypeVar(name, infer_variance=True)
        if bound is not None:
            setattr(self, "_constraints" if constraints else "_bound", _Lazy(bound))
    else:
        self = TypeVarTuple(name) if stars == 1 else ParamSpec(name, infer_variance=True)
    if default is not None:
        self._default = _Lazy(default)
    self.__module__ = "typing"
    return self


def make_alias(name, value, params, module):
    self = TypeAliasType(name, _Lazy(value), type_params=params)
    self.__dict__["_module"] = module
    return self


def make_generic_base(params):
    import typing

    args = []
    for p in params:
        args.extend(p) if isinstance(p, TypeVarTuple) else args.append(p)
    return typing.Generic[tuple(args)]
