# types.GenericAlias: what list[int] is. A board that leaves this module out gets the class itself instead.


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if hasattr(arg, "__typing_subst__"):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, (tuple, list)):
            found.extend(p for p in _parameters(arg) if p not in found)
        else:
            found.extend(p for p in getattr(arg, "__parameters__", ()) if p not in found)
    return tuple(found)


def _text(arg):
    if arg is ...:
        return "..."
    if type(arg) is GenericAlias:
        return repr(arg)
    if isinstance(arg, list):
        return "[" + ", ".join(_text(a) for a in arg) + "]"
    if hasattr(arg, "__origin__") and hasattr(arg, "__args__"):
        return repr(arg)
    name = getattr(arg, "__qualname__", None)
    module = getattr(arg, "__module__", None)
    if name is None or module is None:
        return repr(arg)
    return name if module == "builtins" else f"{module}.{name}"


_own = frozenset(
    "__class__ __origin__ __args__ __parameters__ __unpacked__ __typing_unpacked_tuple_args__ __mro_entries__ "
    "__reduce_ex__ __reduce__ __copy__ __deepcopy__".split()
)


class GenericAlias:
    __slots__ = ("__origin__", "__args__", "__parameters__", "__unpacked__", "__weakref__")
    __module__ = "types"

    def __new__(cls, origin, args, /):
        self = object.__new__(cls)
        _set_origin(self, origin)
        args = args if isinstance(args, tuple) else (args,)
        _set_args(self, args)
        _set_parameters(self, _parameters(args))
        _set_unpacked(self, False)
        return self

    def __getattribute__(self, name):
        if name in _own or (name[:2] != "__" and name in GenericAlias.__dict__):
            return object.__getattribute__(self, name)
        return getattr(_get_origin(self), name)

    def __setattr__(self, name, value):
        raise AttributeError(f"'types.GenericAlias' object has no attribute {name!r}")

    __delattr__ = __setattr__

    @property
    def __typing_unpacked_tuple_args__(self):
        if _get_unpacked(self) and _get_origin(self) is tuple:
            return _get_args(self)
        return None

    def __repr__(self):
        args = ", ".join(_text(a) for a in _get_args(self)) or "()"
        return ("*" if _get_unpacked(self) else "") + f"{_text(_get_origin(self))}[{args}]"

    def __hash__(self):
        return hash(_get_origin(self)) ^ hash(_get_args(self))

    def __eq__(self, other):
        if type(other) is not GenericAlias:
            return NotImplemented
        return (
            _get_origin(self) == _get_origin(other)
            and _get_args(self) == _get_args(other)
            and _get_unpacked(self) == _get_unpacked(other)
        )

    def __call__(self, /, *args, **kwargs):
        made = _get_origin(self)(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, items):
        params = object.__getattribute__(self, "__parameters__")
        if not params:
            raise TypeError(f"{self!r} is not a generic class")
        items = items if isinstance(items, tuple) else (items,)
        for p in params:
            prepare = getattr(p, "__typing_prepare_subst__", None)
            if prepare is not None:
                items = prepare(self, items)
        if len(items) != len(params):
            amount = "many" if len(items) > len(params) else "few"
            raise TypeError(f"Too {amount} arguments for {self!r}; actual {len(items)}, expected {len(params)}")
        given = dict(zip(params, items))
        args = []
        for arg in _get_args(self):
            if isinstance(arg, type):
                args.append(arg)
            elif arg in given:
                new = arg.__typing_subst__(given[arg])
                if isinstance(new, tuple) and hasattr(arg, "__typing_is_unpacked_typevartuple__"):
                    args.extend(new)
                else:
                    args.append(new)
            elif inner := getattr(arg, "__parameters__", ()):
                args.append(arg[tuple(given[p] for p in inner)])
            else:
                args.append(arg)
        return GenericAlias(_get_origin(self), tuple(args))

    def __mro_entries__(self, bases):
        return (_get_origin(self),)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __iter__(self):
        new = GenericAlias(_get_origin(self), _get_args(self))
        _set_unpacked(new, True)
        yield new

    def __dir__(self):
        return sorted(set(dir(_get_origin(self))) | _own)

    def __or__(self, other):
        import typing

        return typing.Union[self, other]

    def __ror__(self, other):
        import typing

        return typing.Union[other, self]

    def __reduce__(self):
        return GenericAlias, (_get_origin(self), _get_args(self))


_get_origin, _set_origin = GenericAlias.__origin__.__get__, GenericAlias.__origin__.__set__
_get_args, _set_args = GenericAlias.__args__.__get__, GenericAlias.__args__.__set__
_set_parameters = GenericAlias.__parameters__.__set__
_get_unpacked, _set_unpacked = GenericAlias.__unpacked__.__get__, GenericAlias.__unpacked__.__set__
