# Classes made of their annotations. __init__ is compiled from text, so that calls and their errors are those of any function, together
# with the functions that gather the fields to compare and to hash; the other methods are closures over those.
import sys
from types import MappingProxyType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple", "make_dataclass",
    "replace", "is_dataclass",
]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FACTORY_TYPE:
    def __repr__(self):
        return "<factory>"


class _FIELD_KIND:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _FACTORY_TYPE()
_FIELD = _FIELD_KIND("_FIELD")
_FIELD_CLASSVAR = _FIELD_KIND("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_KIND("_FIELD_INITVAR")
_NO_METADATA = MappingProxyType({})
_being_shown = set()


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not hasattr(self.type, "__origin__"):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
        finally:
            _being_shown.discard(id(self))
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- what an annotation says


def _names_in_text(text):
    # "typing.ClassVar[int]" -> ("typing", "ClassVar")
    words = [""]
    for c in text.strip():
        if c.isalnum() or c == "_":
            words[-1] += c
        elif c == "." and len(words) == 1:
            words.append("")
        elif not c.isspace():
            break
    return words if len(words) == 2 else [None, words[0]]


def _means(annotation, cls, marker, module, is_it):
    # Whether the annotation, perhaps a text, is the marker: ClassVar, InitVar or KW_ONLY.
    if not isinstance(annotation, str):
        return is_it(annotation)
    prefix, name = _names_in_text(annotation)
    own = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    if prefix:
        if own.get(prefix) is not module:
            return False
        own = module.__dict__
    found = own.get(name)
    return found is not None and is_it(found)


def _kind_of(annotation, cls):
    typing = sys.modules.get("typing")
    if typing:
        class_var = typing.ClassVar
        if _means(annotation, cls, class_var, typing, lambda a: a is class_var or getattr(a, "__origin__", None) is class_var):
            return _FIELD_CLASSVAR
    if _means(annotation, cls, InitVar, sys.modules[__name__], lambda a: a is InitVar or type(a) is InitVar):
        return _FIELD_INITVAR
    return _FIELD


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":  # of __slots__: no default
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = kind = _kind_of(annotation, cls)
    if kind is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if kind is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if kind is _FIELD and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _own_fields(cls, kw_only):
    found = []
    seen_marker = False
    me = sys.modules[__name__]
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _means(annotation, cls, KW_ONLY, me, lambda a: a is KW_ONLY):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            found.append(_field_of(cls, name, annotation, kw_only))
    return found


# ---- the methods


def _init_text(all_fields, positional, by_keyword, frozen, slots, has_post_init, self_name):
    # The text of a function that makes __init__, and what it is called with.
    given = {"__object__": object, "__factory__": _HAS_DEFAULT_FACTORY}
    lines = []
    for f in all_fields:
        n = f.name
        if f.default_factory is not MISSING:
            given[f"__make_{n}__"] = f.default_factory
            value = f"__make_{n}__() if {n} is __factory__ else {n}" if f.init else f"__make_{n}__()"
        elif f.init:
            value = n
        elif slots and f.default is not MISSING:
            given[f"__default_{n}__"] = f.default
            value = f"__default_{n}__"
        else:
            continue  # the class attribute, if any, is its default
        if f._field_type is _FIELD:
            lines.append(f"__object__.__setattr__({self_name}, {n!r}, {value})" if frozen else f"{self_name}.{n} = {value}")
    if has_post_init:
        arguments = ", ".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.{_POST_INIT_NAME}({arguments})")
    parameters = [self_name] + [f.name for f in positional]
    if by_keyword:
        parameters += ["*"] + [f.name for f in by_keyword]
    body = "\n  ".join(lines or ["pass"])
    text = f"def make({', '.join(given)}):\n def __init__({', '.join(parameters)}):\n  {body}\n return __init__\n"
    return text, given


def _default_of(f):
    return _HAS_DEFAULT_FACTORY if f.default_factory is not MISSING else f.default


def _make_init(cls, all_fields, positional, by_keyword, frozen, slots, has_post_init):
    seen_default = None
    for f in positional:
        if _default_of(f) is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    self_name = "__dataclass_self__" if any(f.name == "self" for f in all_fields) else "self"
    text, given = _init_text(all_fields, positional, by_keyword, frozen, slots, has_post_init, self_name)
    names = {}
    exec(text, getattr(sys.modules.get(cls.__module__), "__dict__", {}), names)
    init = names["make"](*given.values())
    init.__defaults__ = tuple([_default_of(f) for f in positional if _default_of(f) is not MISSING]) or None
    init.__kwdefaults__ = {f.name: _default_of(f) for f in by_keyword if _default_of(f) is not MISSING} or None
    init.__annotations__ = {f.name: f.type for f in positional + by_keyword} | {"return": None}
    return init


def _gatherer(selected):
    # A function from an instance to the tuple of these fields.
    text = "".join([f"s.{f.name}, " for f in selected])
    return eval(f"lambda s: ({text})")


def _make_repr(shown):
    names = [f.name for f in shown]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
        finally:
            running.discard(key)

    return __repr__


def _make_eq(gather):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return gather(self) == gather(other)
        return NotImplemented

    return __eq__


def _make_order(gather):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return gather(self) < gather(other)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return gather(self) <= gather(other)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return gather(self) > gather(other)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return gather(self) >= gather(other)
        return NotImplemented

    return __lt__, __le__, __gt__, __ge__


def _make_hash(gather):
    def __hash__(self):
        return hash(gather(self))

    return __hash__


def _make_frozen(cls, own):
    names = frozenset([f.name for f in own])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _add(cls, function, refuse=None):
    # Puts a method into the class unless it has one of the name, which `refuse` makes an error.
    name = function.__name__
    if name in cls.__dict__:
        if refuse is not None:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{refuse}")
        return
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)


def _annotation_text(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        module = annotation.__module__
        return annotation.__qualname__ if module in ("builtins", "") else f"{module}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(positional, by_keyword):
    def one(f):
        default = _default_of(f)
        return f"{f.name}: {_annotation_text(f.type)}" + ("" if default is MISSING else f" = {default!r}")

    return f"({', '.join([one(f) for f in positional] + (['*'] if by_keyword else []) + [one(f) for f in by_keyword])})"


def _collect(cls, kw_only, frozen):
    # All fields by name, those of the bases first; and whether any base is a frozen dataclass.
    found = {}
    frozen_bases = set()
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            found.update(inherited)
            frozen_bases.add(getattr(base, _PARAMS).frozen)
    for f in _own_fields(cls, kw_only):
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if True in frozen_bases and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if False in frozen_bases and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _choose_hash(cls, listed, eq, frozen, unsafe_hash, had_hash):
    hashed = [f for f in listed if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if had_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq or had_hash:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    method = _make_hash(_gatherer(hashed))
    method.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = method


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    own_hash = cls.__dict__.get("__hash__", MISSING)
    had_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    all_fields = _collect(cls, kw_only, frozen)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    setattr(cls, _FIELDS, all_fields)
    listed = [f for f in all_fields.values() if f._field_type is _FIELD]
    arguments = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional = [f for f in arguments if f.init and not f.kw_only]
    by_keyword = [f for f in arguments if f.init and f.kw_only]

    if init:
        _add(cls, _make_init(cls, arguments, positional, by_keyword, frozen, slots, hasattr(cls, _POST_INIT_NAME)))
    if repr:
        _add(cls, _make_repr([f for f in listed if f.repr]))
    compared = _gatherer([f for f in listed if f.compare]) if eq or order else None
    if eq:
        _add(cls, _make_eq(compared))
    if order:
        for method in _make_order(compared):
            _add(cls, method, ". Consider using functools.total_ordering")
    if frozen:
        for method in _make_frozen(cls, listed):
            _add(cls, method, "")
    _choose_hash(cls, listed, eq, frozen, unsafe_hash, had_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(positional, by_keyword)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in positional])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, [f.name for f in listed])
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


# ---- __slots__: a class with the same names, made anew


def _slots_of(cls):
    names = cls.__dict__.get("__slots__", ())
    if isinstance(names, str):
        return (names,)
    if hasattr(names, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return names


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, frozen, weakref_slot, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    namespace = dict(cls.__dict__)
    wanted = names + ["__weakref__"] if weakref_slot else names
    namespace["__slots__"] = tuple([name for name in wanted if name not in inherited])
    for name in names + ["__dict__", "__weakref__"]:
        namespace.pop(name, None)
    if frozen:
        namespace.setdefault("__getstate__", _get_state)
        namespace.setdefault("__setstate__", _set_state)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    return made


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
    weakref_slot=False,
):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ---- what works on all of them


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not hasattr(obj, "__origin__") else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _inner(obj, lambda names, values: dict_factory(list(zip(names, values))))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _inner(obj, lambda names, values: tuple_factory(values))


def _inner(obj, build):
    if _is_dataclass_instance(obj):
        names = [f.name for f in fields(obj)]
        return build(names, [_inner(getattr(obj, name), build) for name in names])
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_inner(v, build) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_inner(v, build) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_inner(k, build), _inner(v, build)) for k, v in obj.items()]
        return cls(obj.default_factory, pairs) if hasattr(cls, "default_factory") else cls(pairs)
    from copy import deepcopy

    return deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    from keyword import iskeyword
    from types import new_class

    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations

    return dataclass(
        new_class(cls_name, bases, {}, fill), init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
