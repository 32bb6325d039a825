# Enumerations. The body of an Enum class runs in a _Body, which tells members from other names. Its entries become members while the
# class is being made: one object, the _Maker, stands among the attributes, and its __set_name__ makes all of them, so that
# __init_subclass__ finds them. A flag that has no name of its own is made when it is first asked for and kept by its value.
import sys
from types import DynamicClassAttribute, MappingProxyType
from builtins import property as _builtin_property

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify", "member",
    "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"
]

# Enum and Flag once they exist; the classes made before have no members.
Enum = Flag = ReprEnum = None

_RESERVED = frozenset((
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
))
_BINARY = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__")


class nonmember:
    """Keeps a value in the body of an Enum from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of a value in the body of an Enum that would not be one."""

    def __init__(self, value):
        self.value = value


class _Unset:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Unset()


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _wrapped(name, line):
    n = len(line)
    return len(name) > 2 * n and name.startswith(line) and name.endswith(line) and name[n] != "_" and name[-n - 1] != "_"


def _is_dunder(name):
    return _wrapped(name, "__")


def _is_sunder(name):
    return _wrapped(name, "_")


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return len(name) > len(start) and name.startswith(start) and name[len(start)] != "_" and not name.endswith("__")


def _is_single_bit(value):
    return value > 0 and not value & (value - 1)


def _iter_bits_lsb(value):
    if isinstance(value, Enum):
        value = value.value
    if value < 0:
        raise ValueError(f"{value!r} is not a positive integer")
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """As builtins.bin(), but negative numbers in two's complement, a sign bit and a blank before the digits."""
    top = 1 << num.bit_length()
    digits = format(num + top if num < 0 else num, "b")
    if num >= 0:
        digits = digits if num else "0"
    sign = "1" if num < 0 else "0"
    if num < 0:
        digits = digits.rjust(num.bit_length(), "0")
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


class _Body(dict):
    """What the body of an Enum class writes into."""

    def __init__(self, cls_name=""):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._next_value = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            value = self._member(key, value.value if isinstance(value, member) else value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _RESERVED:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._next_value = value.__func__ if isinstance(value, staticmethod) else value
            return staticmethod(self._next_value)
        if key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, type) and _is_inner(self._cls_name, value):
            import warnings

            warnings.warn(
                "In 3.13 classes created inside an enum will not become a member.  Use the `member` decorator to keep the current behavior.",
                DeprecationWarning, stacklevel=3,
            )
        if isinstance(value, auto):
            value = self._number(key, value)
        elif type(value) is tuple and any(isinstance(v, auto) for v in value):
            value = tuple([self._number(key, v) if isinstance(v, auto) else v for v in value])
        else:
            self._member_names[key] = None
            self._last_values.append(value)
            return value
        self._member_names[key] = None
        return value

    def _number(self, key, item):
        if item.value is _auto_null:
            item.value = self._next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(item.value)
        return item.value

    def update(self, members=(), **more):
        pairs = [(key, members[key]) for key in members.keys()] if hasattr(members, "keys") else members
        for key, value in pairs:
            self[key] = value
        for key, value in more.items():
            self[key] = value


_EnumDict = _Body


def _is_inner(cls_name, value):
    qualname = getattr(value, "__qualname__", "")
    return qualname == f"{cls_name}.{value.__name__}" or qualname.endswith(f".{cls_name}.{value.__name__}")


class property(DynamicClassAttribute):
    """A property that a member may share its name with: from the class it is the member, from a member the value."""

    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None
        if self.fget is not None:
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _Maker:
    """Makes the members of the class that it is an attribute of."""

    error = None

    def __init__(self, members, last):
        self.members = members
        self.last = last

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        try:
            for member_name, value in self.members.items():
                self.make(cls, member_name, value)
            if self.last:
                self.last(cls)
        except BaseException as exc:
            self.error = exc
            raise

    def make(self, cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        new = cls._new_member_
        enum_member = new(cls, *args) if cls._use_args_ else new(cls)
        if not hasattr(enum_member, "_value_"):
            if cls._member_type_ is object:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = enum_member._value_
        enum_member._name_ = name
        enum_member.__objclass__ = cls
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(cls._member_names_)
        flag = Flag is not None and issubclass(cls, Flag)
        known = self.known(cls, value)
        if known is not None:
            enum_member = known
        elif not flag or _is_single_bit(value):
            cls._member_names_.append(name)
        if flag and isinstance(value, int) and value >= 0:
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        self.place(cls, name, enum_member)
        cls._member_map_[name] = enum_member
        try:
            cls._value2member_map_.setdefault(value, enum_member)
        except TypeError:
            cls._unhashable_values_.append(value)

    def known(self, cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    return other
            return None

    def place(self, cls, name, enum_member):
        # Below a property of its name a member is found by that property; beside other descriptors, by one of its own.
        inherited = [base.__dict__[name] for base in cls.__mro__[1:] if name in base.__dict__]
        if any(isinstance(found, (property, DynamicClassAttribute)) for found in inherited):
            return
        if inherited and _is_descriptor(inherited[0]):
            redirect = property(getattr(inherited[0], "fget", None), getattr(inherited[0], "fset", None), getattr(inherited[0], "fdel", None))
            redirect.member = enum_member
            redirect.__set_name__(cls, name)
            enum_member = redirect
        type.__setattr__(cls, name, enum_member)


class EnumType(type):
    """The metaclass of Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        body = _Body(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            body["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return body

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple or not isinstance(classdict, _Body):
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        for key in classdict.setdefault("_ignore_", []) + ["_ignore_"]:
            classdict.pop(key, None)
        members = {name: classdict.pop(name) for name in classdict._member_names}
        bad = set(members) & {"mro", ""}
        if bad:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in bad))
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        plain = dict(classdict)
        plain.update(
            _new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[],
            _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases),
        )
        if Flag is not None and any(issubclass(base, Flag) for base in bases) or Enum is not None and cls == "Flag":
            plain.update(
                _boundary_=boundary or getattr(first_enum, "_boundary_", None), _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None,
            )
        plain.setdefault("__doc__", None)
        maker = _Maker(members, lambda made: metacls._finish(made, classdict, member_type, first_enum, save_new, order, bases))
        plain[" members"] = maker
        try:
            return super().__new__(metacls, cls, bases, plain, **kwds)
        except BaseException as exc:
            if maker.error is None or maker.error is exc:
                raise
            error = maker.error
        raise error

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _finish(cls, classdict, member_type, first_enum, save_new, order, bases):
        # The methods of the data type give way to those of Enum, unless somebody has written one.
        if ReprEnum is not None and ReprEnum in bases:
            if "__format__" not in classdict:
                type.__setattr__(cls, "__format__", member_type.__format__)
            if "__str__" not in classdict:
                text = member_type.__str__
                type.__setattr__(cls, "__str__", member_type.__repr__ if text is object.__str__ else text)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in classdict or first_enum is None:
                continue
            if name in cls.__dict__ and ReprEnum in bases:
                continue
            found = getattr(cls, name)
            if found is getattr(member_type, name, None) or found is getattr(object, name, None) or _same(found, getattr(member_type, name, None)):
                type.__setattr__(cls, name, getattr(first_enum, name))
        flag = Flag is not None and issubclass(cls, Flag)
        if flag:
            for name in (*_BINARY, "__invert__"):
                if name not in classdict:
                    type.__setattr__(cls, name, getattr(Flag, name))
            EnumType._finish_flag(cls)
        if Enum is not None:
            if save_new:
                type.__setattr__(cls, "__new_member__", cls.__dict__["__new__"])
            type.__setattr__(cls, "__new__", Enum.__new__)
        if order is not None:
            EnumType._check_order(cls, order, flag)

    @staticmethod
    def _finish_flag(cls):
        # A negative value means all bits but those.
        for flag in [m for m in cls._member_map_.values() if isinstance(m._value_, int) and m._value_ < 0]:
            value = flag._value_
            flag._value_ = value & cls._flag_mask_ if cls._boundary_ is not KEEP else value & cls._all_bits_
            if cls._member_type_ is object or not issubclass(cls._member_type_, int):
                cls._value2member_map_.pop(value, None)
                known = cls._value2member_map_.setdefault(flag._value_, flag)
                if known is not flag:
                    cls._member_map_[flag._name_] = known
                    type.__setattr__(cls, flag._name_, known)
        values = [cls._member_map_[name]._value_ for name in cls._member_names_]
        if values != sorted(values):
            type.__setattr__(cls, "_iter_member_", cls._iter_member_by_def_)

    @staticmethod
    def _check_order(cls, order, flag):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        names = cls._member_names_
        order = [name for name in order if name not in cls._member_map_ or name in names and cls._member_map_[name]._name_ == name]
        if flag:
            order = [name for name in order if name not in cls._member_map_ or _is_single_bit(cls._member_map_[name]._value_)]
        if order != names:
            raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member of that value, or, given names, a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings

            warnings.warn(
                "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                "False depending on whether the value is a member or the value of a member",
                DeprecationWarning, stacklevel=2,
            )
            raise TypeError(f"unsupported operand type(s) for 'in': {type(member).__qualname__!r} and {cls.__class__.__qualname__!r}")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        # Also a member that stands behind a property which only instances have.
        if not _is_dunder(name) and name in cls._member_map_:
            return cls._member_map_[name]
        raise AttributeError(name)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__",
            "__qualname__", "__init_subclass__", *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            last_values = []
            pairs = []
            for count, name in enumerate(names):
                value = cls._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            if isinstance(item, str):
                body[item] = names[item]
            else:
                name, value = item
                body[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(body)
        else:
            body["__module__"] = module
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """An enumeration of those constants of a module whose names pass the filter, put into the module."""
        module_globals = sys.modules[module].__dict__
        source = module_globals if source is None else source.__dict__
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            module_globals.update(made.__members__)
        module_globals[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        mcls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            nearest = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is object:
                        continue
                    data_type = base._member_type_
                elif "__new__" in base.__dict__ or "__init__" in base.__dict__:
                    data_type = nearest or base
                else:
                    nearest = nearest or base
                    continue
                if data_type not in found:
                    found.append(data_type)
                break
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for name in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    candidate = getattr(possible, name, None)
                    if candidate is not None and not _is_any(candidate, object.__new__, Enum and Enum.__new__):
                        new = candidate
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first_enum is not None and not _is_any(new, object.__new__)
        return new, save_new, use_args


EnumMeta = EnumType


def _same(a, b):
    return a is b or a == b


def _is_any(function, *others):
    return any(other is not None and _same(function, other) for other in others)


def _refuse_pickling(self, proto):
    raise TypeError(f"{self!r} cannot be pickled")


def _make_class_unpicklable(obj):
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _refuse_pickling
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", _refuse_pickling)
        setattr(obj, "__module__", "<unknown>")


def _reduce_ex_by_global_name(self, proto):
    return self.name


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        refusal = None
        try:
            result = cls._missing_(value)
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None:
                raise refusal
            raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        except Exception as exc:
            if exc is not refusal and not isinstance(exc, ValueError):
                exc.__context__ = refusal or ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            raise

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            failed = "value" if last == last_values[-1] else None
            if failed:
                return last + 1
        except TypeError:
            pass
        else:
            failed = "order"
        import warnings

        if failed == "order":
            text = "In 3.13 the default `auto()`/`_generate_next_value_` will use the highest member value in the enum + 1"
        else:
            text = (
                "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
                "and the value returned will be the largest value in the enum incremented by 1"
            )
        warnings.warn(text, DeprecationWarning, stacklevel=3)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = self.__class__
        names = set() if cls._member_type_ is object else set(object.__dir__(self))
        names.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_")
        for base in cls.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == "_":
                    continue
                if not isinstance(value, property) or value.fget is not None or name not in cls._member_map_:
                    names.add(name)
                else:
                    names.discard(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for value, what in zip(values[1:], ("encoding", "errors")):
            if not isinstance(value, str):
                raise TypeError(f"{what} must be a string, not {value!r}")
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a Flag does with bits that none of its members has: refuse, drop, turn into an int, or keep them."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    """Support for flags"""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @classmethod
    def _numeric_repr_(cls, value):
        return repr(value)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, everything, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        asked = value
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if boundary is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, bits)}\n  allowed {bin(mask, bits)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(everything + 1, 1 << value.bit_length())
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
        if value < 0:
            value = value & everything if boundary in (EJECT, KEEP) else value & cls._singles_mask_
        result = cls._value2member_map_.get(value)
        if result is None:
            result = cls._combined(value)
        if asked < 0:
            cls._value2member_map_[asked] = result
        return result

    @classmethod
    def _combined(cls, value):
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        parts = [m for m in cls._iter_member_(value & cls._singles_mask_)]
        covered = 0
        for part in parts:
            covered |= part._value_
        for alias in cls._member_map_.values() if value & ~cls._singles_mask_ else ():
            if alias not in parts and alias._value_ and alias._value_ & value == alias._value_:
                parts.append(alias)
                covered |= alias._value_
        made._name_ = None
        if covered:
            rest = value ^ covered
            made._name_ = "|".join(part._name_ for part in parts) + (f"|{cls._numeric_repr_(rest)}" if rest else "")
            if rest and cls._boundary_ is STRICT:
                raise ValueError(f"{cls!r}: no members with value {rest!r}")
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = self.__class__.__name__
        return f"<{name}: {show(self._value_)}>" if self._name_ is None else f"<{name}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._operand(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._inverted_ is None:
            self._inverted_ = self.__class__(~self._value_ if self._boundary_ is KEEP else self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Refuses an enumeration in which two names have the same value."""
    duplicates = [f"{name} -> {member.name}" for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can ask for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that refuses an enumeration which fails one of the checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        duplicates = [f"{name} -> {m.name}" for name, m in enumeration.__members__.items() if name != m.name]
        if duplicates:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(duplicates)}")

    def _continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            wanted = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
        elif issubclass(enumeration, Enum):
            kind = "enum"
            wanted = range(low + 1, high)
        else:
            raise Exception(f"verify: unknown type {enumeration!r}")
        missing = [i for i in wanted if i not in values]
        if missing:
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}")

    def _named(self, enumeration):
        singles = {m.value for m in enumeration}
        lacking = []
        missing = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            bits = [bit for bit in _iter_bits_lsb(alias.value) if bit not in singles]
            if bits:
                lacking.append(name)
                for bit in bits:
                    missing |= bit
        if not lacking:
            return
        aliases = f"alias {lacking[0]} is" if len(lacking) == 1 else f"aliases {', '.join(lacking[:-1])} and {lacking[-1]} are"
        value = f"value 0x{missing:x}" if _is_single_bit(missing) else f"combined values of 0x{missing:x}"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {aliases} missing {value} [use enum.show_flag_values(value) for details]"
        )


def _module_name(enumeration):
    return enumeration.__module__.split(".")[-1]


def global_enum_repr(self):
    cls = self.__class__
    module = _module_name(cls)
    return f"{module}.{cls.__name__}({self._value_!r})" if self._name_ is None else f"{module}.{self._name_}"


def global_flag_repr(self):
    cls = self.__class__
    module = _module_name(cls)
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    if cls._boundary_ is KEEP:
        return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))
    return "|".join(f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Puts the members into the module of the class; their repr() names the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that turns a plain class into an enumeration of the type."""

    def convert(cls):
        body = etype.__class__.__prepare__(cls.__name__, (etype,))
        for key, value in cls.__dict__.items():
            if key not in ("__dict__", "__weakref__"):
                body[key] = value
        body["__qualname__"] = cls.__qualname__
        return etype.__class__(cls.__name__, (etype,), body, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError unless the two enumerations have the same members."""
    failed = []
    ours, theirs = checked_enum._member_map_, simple_enum._member_map_
    for name in ours.keys() | theirs.keys():
        if name not in ours:
            failed.append(f"extra member:   {name!r}")
        elif name not in theirs:
            failed.append(f"missing member: {name!r}")
        else:
            for attribute in ("_value_", "_name_"):
                a, b = getattr(ours[name], attribute), getattr(theirs[name], attribute)
                if a != b:
                    failed.append(f"{name}: {attribute} is {b!r}, not {a!r}")
    if list(ours) != list(theirs):
        failed.append(f"order: {list(theirs)!r}, not {list(ours)!r}")
    if failed:
        raise TypeError("enum mismatch:\n   " + "\n   ".join(failed))
