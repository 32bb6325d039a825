# Type hints are not looked at when a program runs: the names are here so that annotated programs import them.
from _type_params import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,  # noqa: F401
                          TypeVarTuple)

TYPE_CHECKING = False


class _Special:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return f"typing.{self._name}"


Any = _Special("Any")
Union = _Special("Union")
Unpack = _Special("Unpack")
Optional = _Special("Optional")
Callable = _Special("Callable")
ClassVar = _Special("ClassVar")
Final = _Special("Final")
Literal = _Special("Literal")
Annotated = _Special("Annotated")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
Type = _Special("Type")
Tuple = _Special("Tuple")
List = _Special("List")
Dict = _Special("Dict")
Set = _Special("Set")
FrozenSet = _Special("FrozenSet")
Iterable = _Special("Iterable")
Iterator = _Special("Iterator")
Generator = _Special("Generator")
Sequence = _Special("Sequence")
MutableSequence = _Special("MutableSequence")
Mapping = _Special("Mapping")
MutableMapping = _Special("MutableMapping")
Collection = _Special("Collection")
Hashable = _Special("Hashable")
Sized = _Special("Sized")
Awaitable = _Special("Awaitable")
Coroutine = _Special("Coroutine")
IO = _Special("IO")
TextIO = _Special("TextIO")
BinaryIO = _Special("BinaryIO")
AnyStr = _Special("AnyStr")
Text = str
SupportsInt = SupportsFloat = SupportsIndex = SupportsAbs = _Special("Supports")


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol(Generic):
    pass


class TypedDict(dict):
    pass


def NamedTuple(typename, fields=()):
    from collections import namedtuple

    return namedtuple(typename, [name for name, _ in fields])


def NewType(name, tp):
    return tp


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(f):
    return f


def runtime_checkable(cls):
    return cls


def get_type_hints(obj, globalns=None, localns=None):
    return dict(getattr(obj, "__annotations__", {}))
