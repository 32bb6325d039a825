# Type hints. Nothing here looks at values while a program runs: subscripted forms keep what they were given, show it as it was written,
# put arguments in place of type parameters, and can be asked for their parts. Type parameters themselves are in _type_params.
import collections
import collections.abc
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, UnionType

from _generic_alias import _parameters
from _type_params import NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional", "ParamSpec",
    "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable",
    "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet",
    "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_type_hints", "is_typeddict",
    "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired", "overload",
    "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias",
    "TypeGuard", "Unpack",
]

TYPE_CHECKING = False


def _caller():
    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (list, tuple)):
        return "[" + ", ".join([_type_repr(o) for o in obj]) + "]"
    return repr(obj)


def _type_check(arg, msg, plain=False):
    # What may stand as a type: None is its type, a str a forward reference.
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol) or not plain and _origin_form(arg) in (ClassVar, Final):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if plain and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _origin_form(arg):
    return arg.__origin__ if isinstance(arg, _GenericAlias) else arg


def _unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _as_tuple(items):
    return items if isinstance(items, tuple) else (items,)


# ---- forms: Union, Literal, ClassVar, ...


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _Form:
    # What all of them share.
    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _SpecialForm(_Form):
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem, name=None):
        self._getitem = getitem
        self._name = name or getitem.__name__
        self.__doc__ = getattr(getitem, "__doc__", None)

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class Any(metaclass=_AnyMeta):
    """A type that everything goes with."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _SpecialForm(None, "NoReturn")
Never = _SpecialForm(None, "Never")
Self = _SpecialForm(None, "Self")
LiteralString = _SpecialForm(None, "LiteralString")
TypeAlias = _SpecialForm(None, "TypeAlias")


def _one_type(name):
    def getitem(self, item):
        return _GenericAlias(self, (_type_check(item, f"{self} accepts only single type."),))

    return _SpecialForm(getitem, name)


ClassVar = _one_type("ClassVar")
Final = _one_type("Final")
Required = _one_type("Required")
NotRequired = _one_type("NotRequired")
ReadOnly = _one_type("ReadOnly")
TypeGuard = _one_type("TypeGuard")
TypeIs = _one_type("TypeIs")


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: any of the types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for p in _as_tuple(parameters):
        p = _type_check(p, "Union[arg, ...]: each arg must be a type.")
        flat.extend(p.__args__ if isinstance(p, (_UnionGenericAlias, UnionType)) else (p,))
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionGenericAlias(self, tuple(flat))


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


def _literal_key(value):
    return value, type(value)


@_SpecialForm
def Literal(self, parameters):
    """Literal[1, "a"]: one of these values."""
    flat = []
    for p in _as_tuple(parameters):
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    kept = []
    keys = []
    for p in flat:
        if _literal_key(p) not in keys:
            keys.append(_literal_key(p))
            kept.append(p)
    return _LiteralGenericAlias(self, tuple(kept))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: parameters before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = _as_tuple(parameters)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*[_type_check(p, msg) for p in parameters[:-1]], parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: what *Ts says."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


class ForwardRef(_Form):
    """A type that is named by a text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        text = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __call__(self, *args):
        raise TypeError("ForwardRef is not a type")

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__, None), "__dict__", globalns)
            value = _type_check(
                eval(self.__forward_code__, globalns, localns), "Forward references must evaluate to types.", plain=self.__forward_is_class__
            )
            self.__forward_value__ = _eval_type(value, globalns, localns, recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


# ---- what subscripting them gives


class _BaseAlias(_Form):
    def __init__(self, origin, name, inst):
        self._name = name
        self._inst = inst
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        after = bases[bases.index(self) + 1:]
        generic_later = any(isinstance(b, _BaseAlias) or isinstance(b, type) and issubclass(b, Generic) for b in after)
        if self.__origin__ is Generic:
            return () if Protocol in bases or any(isinstance(b, _BaseAlias) and b is not self for b in after) else (Generic,)
        if not self._name:
            return (self.__origin__,)
        # List[int] and the like bring Generic along, since their classes are not derived from it.
        own = () if self.__origin__ in bases else (self.__origin__,)
        return own if generic_later else (*own, Generic)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            return object.__getattribute__(self, attr)
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if (attr.startswith("__") and attr.endswith("__")) or attr in ("_name", "_inst", "_nparams"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, name, inst)
        self.__args__ = _as_tuple(args)
        self.__parameters__ = _parameters(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = tuple([a if isinstance(a, (list, tuple)) or a is ... else _type_check(a, "Parameters to generic types must be types.") for a in _as_tuple(args)])
        return self.copy_with(_substituted(self, args))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join([_type_repr(a) for a in self.__args__]) or '()'}]"

    def __reduce__(self):
        import operator

        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return operator.getitem, (origin, args)

    def __iter__(self):
        yield Unpack[self]


def _substituted(alias, args):
    # The arguments of the alias with these in place of its parameters.
    params = alias.__parameters__
    for p in params:
        prepare = getattr(p, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(alias, args)
    if len(args) != len(params):
        amount = "many" if len(args) > len(params) else "few"
        raise TypeError(f"Too {amount} arguments for {alias}; actual {len(args)}, expected {len(params)}")
    given = dict(zip(params, args))
    result = []
    for old in alias.__args__:
        if isinstance(old, type):
            result.append(old)
            continue
        if isinstance(old, _UnpackGenericAlias) and isinstance(old.__args__[0], TypeVarTuple):
            result.extend(given[old.__args__[0]])
            continue
        if hasattr(old, "__typing_subst__"):
            new = old.__typing_subst__(given[old])
        elif inner := getattr(old, "__parameters__", ()):
            wanted = []
            for p in inner:
                wanted.extend(given[p]) if isinstance(p, TypeVarTuple) else wanted.append(given[p])
            new = old[tuple(wanted)]
        elif isinstance(old, tuple):
            new = tuple([given.get(o, o) if hasattr(o, "__typing_subst__") else o for o in old])
        else:
            new = old
        if alias.__origin__ is collections.abc.Callable and isinstance(new, tuple):
            result.extend(new)  # the arguments of a Callable lie flat
        else:
            result.append(new)
    return tuple(result)


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_type_repr(args[1] if args[0] is type(None) else args[0])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return any(isinstance(obj, t) for t in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, t) for t in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(map(_literal_key, self.__args__)) == set(map(_literal_key, other.__args__))

    def __hash__(self):
        return hash(frozenset(map(_literal_key, self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        return arg.__args__ if getattr(arg, "__origin__", None) is tuple else None


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return self.__origin__.__mro_entries__(bases) if hasattr(self.__origin__, "__mro_entries__") else (self.__origin__,)

    def __reduce__(self):
        import operator

        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))


class Annotated:
    """Annotated[X, data, ...]: the type X, and what else is to be said of it."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        return _AnnotatedAlias(_type_check(params[0], "Annotated[t, ...]: t must be a type.", plain=True), tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


# ---- List, Dict, ...: the names that collections had before they could be subscripted


class _SpecialGenericAlias(_BaseAlias):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, name or origin.__name__, inst)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in _as_tuple(params)])
        if len(params) != self._nparams and not any(isinstance(p, _UnpackGenericAlias) for p in params):
            if not self._nparams:
                raise TypeError(f"{self} is not a generic class")
            amount = "many" if len(params) > self._nparams else "few"
            raise TypeError(f"Too {amount} arguments for {self}; actual {len(params)}, expected {self._nparams}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        import operator

        args = self.__args__
        if not (len(args) == 2 and args[0] is ...):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return self.copy_with((args, result))
        msg = "Callable[[arg, ...], result]: each arg must be a type."
        args = args if isinstance(args, (list, tuple)) else (args,)
        return self.copy_with((*[_type_check(a, msg) for a in args], result))


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        params = _as_tuple(params)
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*[_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]], ...))
        return self.copy_with(tuple([_type_check(p, msg) for p in params]))


_abc = collections.abc
_alias = _SpecialGenericAlias
Hashable = _alias(_abc.Hashable, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Sized = _alias(_abc.Sized, 0)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name="AbstractSet")
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
ByteString = _alias(_abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Generator = _alias(_abc.Generator, 3)
AsyncGenerator = _alias(_abc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name="Type")
Text = str


def __getattr__(name):
    # Those whose classes come from modules that are not needed otherwise.
    if name == "Counter":
        made = _alias(collections.Counter, 1)
    elif name == "ChainMap":
        made = _alias(collections.ChainMap, 2)
    elif name in ("Pattern", "Match"):
        import re

        made = _alias(getattr(re, name), 1)
    elif name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        made = _alias(getattr(contextlib, "Abstract" + name), 1, name=name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = made
    return made


# ---- Generic and Protocol


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = _as_tuple(params)
        if not params and not any(isinstance(p, TypeVarTuple) for p in getattr(cls, "__parameters__", ())):
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if cls in (Generic, Protocol):
            flat = [p.__args__[0] if isinstance(p, _UnpackGenericAlias) else p for p in params]
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) for p in flat):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(_unique(flat)) != len(flat):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        own = cls.__parameters__ if hasattr(cls, "__parameters__") else ()
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        params = tuple([
            tuple(p) if isinstance(p, list) else p if p is ... or isinstance(p, tuple) else _type_check(p, "Parameters to generic types must be types.")
            for p in params
        ])
        for p in own:
            prepare = getattr(p, "__typing_prepare_subst__", None)
            if prepare is not None:
                params = prepare(cls, params)
        if len(params) != len(own):
            amount = "many" if len(params) > len(own) else "few"
            raise TypeError(f"Too {amount} arguments for {cls}; actual {len(params)}, expected {len(own)}")
        flat = []
        for p, value in zip(own, params):
            flat.extend(value) if isinstance(p, TypeVarTuple) else flat.append(value)
        return _GenericAlias(cls, tuple(flat))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is None:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        else:
            error = Generic in bases
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        params = ()
        if bases is not None:
            params = _parameters(tuple(b for b in bases if isinstance(b, (_GenericAlias, GenericAlias))))
            declared = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                    if declared is not None and base.__origin__ is Generic:
                        raise TypeError("Cannot inherit from Generic[...] multiple types.")
                    declared = base.__parameters__
            if declared is not None:
                missing = [p for p in params if p not in declared]
                if missing:
                    raise TypeError(
                        f"Some type variables ({', '.join(map(str, missing))}) are not listed in Generic[{', '.join(map(str, declared))}]"
                    )
                params = declared
        cls.__parameters__ = tuple(params)


_NOT_MEMBERS = frozenset((
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
    "__weakref__", "__class_getitem__", "__match_args__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol",
    "_is_runtime_protocol", "__protocol_attrs__", "__qualname__", "_abc_registry", "__type_params__", "__static_attributes__",
    "__firstlineno__", "__init_subclass__", "__abc_tpflags__",
))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if name not in _NOT_MEMBERS and not name.startswith("_abc_"):
                names.add(name)
    return names


def _refuse_protocol(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and cls not in type(instance).__mro__:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or any(isinstance(instance, known) for known in cls._abc_registry):
            return True
        for name in _protocol_members(cls):
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if getattr(cls, "_is_protocol", False) and cls is not Protocol:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if cls in other.__mro__:
                return True
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if not all(callable(getattr(cls, name, None)) for name in _protocol_members(cls)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
        return super().__subclasscheck__(other)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that stand for all that have their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)

        def has_members(other):
            if not cls.__dict__.get("_is_protocol", False):
                return NotImplemented
            for name in _protocol_members(cls):
                for base in other.__mro__:
                    if name in base.__dict__:
                        if base.__dict__[name] is None:
                            return NotImplemented
                        break
                    if name in base.__dict__.get("__annotations__", {}) and getattr(base, "_is_protocol", False):
                        break
                else:
                    return NotImplemented
            return True

        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = has_members
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            known = base in (object, Generic) or base.__module__ in ("collections.abc", "contextlib", "abc") or getattr(base, "_is_protocol", False)
            if not known:
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is object.__init__:
            cls.__init__ = _refuse_protocol


def runtime_checkable(cls):
    """Lets isinstance() and issubclass() ask whether the members of a protocol are there."""
    if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


def _supports(name, method):
    def body(namespace):
        def stub(self):
            pass

        stub.__name__ = method
        namespace[method] = abstractmethod(stub)
        namespace["__slots__"] = ()
        namespace["__module__"] = __name__

    return runtime_checkable(types.new_class(name, (Protocol,), {}, body))


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """What open() returns, for hints."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


# ---- classes made of annotations


def _checked_fields(pairs):
    return {name: _type_check(t, f"field {name} annotation must be a type") for name, t in pairs}


def _make_nmtuple(name, fields, module, defaults=()):
    annotations = _checked_fields(fields)
    made = collections.namedtuple(name, [n for n, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


_FIXED = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source",
))
_IGNORED = frozenset(("__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__"))


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = ns.get("__annotations__", {})
        defaults = []
        for name in hints:
            if name in ns:
                defaults.append(name)
            elif defaults:
                names = ", ".join(defaults)
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} {names}")
        made = _make_nmtuple(typename, list(hints.items()), ns.get("__module__"), [ns[n] for n in defaults])
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        if Generic in bases:
            made = type(typename, (made, Generic), {"__slots__": (), "__module__": ns.get("__module__"), "__orig_bases__": ns.get("__orig_bases__", ())})
        for key, value in ns.items():
            if key in _FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _IGNORED and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), "__set_name__", None)
                if hook:
                    hook(value, made, key)
        made.__qualname__ = ns.get("__qualname__", typename)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple whose fields have types: NamedTuple("P", [("x", int)]), or a base class."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _make_nmtuple(typename, list(fields), _caller())


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, t in ns.get("__annotations__", {}).items():
            t = ForwardRef(t, module=made.__module__) if isinstance(t, str) else _type_check(t, msg)
            annotations[key] = t
            form = t.__origin__ if isinstance(t, _AnnotatedAlias) else t
            form = get_origin(form)
            needed = total if form not in (Required, NotRequired) else form is Required
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with these keys and types: TypedDict("P", {"x": int}), or a base class."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        ns["__module__"] = module
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType(_Form):
    """A name of its own for a type."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __mro_entries__(self, bases):
        raise TypeError(
            f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
            f"`{bases[0].__name__ if isinstance(bases[0], type) else 'Sub'} = NewType({self.__name__!r}, {self.__name__})`"
        )

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __call__(self, x):
        return x

    def __reduce__(self):
        return self.__qualname__


# ---- asking


def _eval_type(t, globalns, localns, guard=frozenset()):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, guard)
    if isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple([
            _eval_type(ForwardRef(a) if isinstance(a, str) and isinstance(t, GenericAlias) else a, globalns, localns, guard) for a in t.__args__
        ])
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, UnionType):
            result = args[0]
            for a in args[1:]:
                result = result | a
            return result
        return t.copy_with(args)
    return t


def _without_extras(t):
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    if get_origin(t) in (Required, NotRequired):
        return _without_extras(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias)):
        args = tuple([_without_extras(a) for a in t.__args__])
        if args != t.__args__:
            return t.copy_with(args) if isinstance(t, _GenericAlias) else GenericAlias(t.__origin__, args)
    if isinstance(t, UnionType):
        args = tuple([_without_extras(a) for a in t.__args__])
        if args != t.__args__:
            return Union[args]
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, with texts turned into types."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = base.__dict__.get("__annotations__", {})
            names = getattr(sys.modules.get(base.__module__, None), "__dict__", {}) if globalns is None else globalns
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                names, local = local, names
            for name, value in own.items():
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, names, local)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        found = getattr(obj, "__annotations__", None)
        if found is None:
            if callable(obj) or isinstance(obj, types.ModuleType):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in dict(found).items():
            if value is None:
                value = type(None)
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
            hints[name] = _eval_type(value, globalns, localns)
    return hints if include_extras else {name: _without_extras(t) for name, t in hints.items()}


def get_origin(tp):
    """The form without its arguments: list for List[int], Union for Union[int, str]; None for what has none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    """The arguments of a form: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not isinstance(args[0], list) and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, UnionType) else ()


# ---- what only checkers look at


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {text[:100] + '...' if len(text) > 100 else text}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _mark(obj, name, value):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    return _mark(f, "__final__", True)


def override(method, /):
    return _mark(method, "__override__", True)


def no_type_check(arg):
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            value = getattr(value, "__func__", value)
            if isinstance(value, types.FunctionType) and value.__qualname__ == f"{arg.__qualname__}.{value.__name__}":
                value.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{value.__name__}":
                no_type_check(value)
    return _mark(arg, "__no_type_check__", True)


def no_type_check_decorator(decorator):
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
        "followed by an implementation that is not @overload-ed."
    )


def overload(func):
    f = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()
