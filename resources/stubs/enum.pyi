"""Constants with names."""
CONFORM: FlagBoundary
CONTINUOUS: EnumCheck
EJECT: FlagBoundary
class Enum:
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
    @property
    def name(self):
        """The name of the Enum member."""
    @property
    def value(self):
        """The value of the Enum member."""
class EnumCheck(StrEnum):
    """What verify() can ask for."""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
    CONTINUOUS: EnumCheck
    NAMED_FLAGS: EnumCheck
    UNIQUE: EnumCheck
class EnumMeta(type):
    """The metaclass of Enum."""
    def __init__(self, bases, classdict, *, boundary=None, _simple=False, **kwds): ...
class EnumType(type):
    """The metaclass of Enum."""
    def __init__(self, bases, classdict, *, boundary=None, _simple=False, **kwds): ...
class Flag(Enum):
    """Support for flags"""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
class FlagBoundary(StrEnum):
    """What a Flag does with bits that none of its members has: refuse, drop, turn into an int, or keep them."""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
    CONFORM: FlagBoundary
    EJECT: FlagBoundary
    KEEP: FlagBoundary
    STRICT: FlagBoundary
class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
class IntFlag(int, ReprEnum, Flag):
    """Support for integer-based Flags"""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
KEEP: FlagBoundary
NAMED_FLAGS: EnumCheck
class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
STRICT: FlagBoundary
class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
UNIQUE: EnumCheck
class auto:
    """A value that the class chooses."""
    def __init__(self, value=_auto_null): ...
def global_enum(cls, update_str=False):
    """Puts the members into the module of the class; their repr() names the module."""
def global_enum_repr(self): ...
def global_flag_repr(self): ...
def global_str(self): ...
class member:
    """Makes a member of a value in the body of an Enum that would not be one."""
    def __init__(self, value): ...
class nonmember:
    """Keeps a value in the body of an Enum from becoming a member."""
    def __init__(self, value): ...
class property(DynamicClassAttribute):
    """A property that a member may share its name with: from the class it is the member, from a member the value."""
    def __init__(self, fget=None, fset=None, fdel=None, doc=None): ...
    member: NoneType
def unique(enumeration):
    """Refuses an enumeration in which two names have the same value."""
class verify:
    """A decorator that refuses an enumeration which fails one of the checks."""
    def __init__(self, *checks): ...
