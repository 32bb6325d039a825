from dataclasses import dataclass, field, KW_ONLY, fields, replace, asdict, InitVar
from typing import ClassVar


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def order():
    @dataclass
    class A:
        x: int = 1
        y: int

def mutable():
    @dataclass
    class A:
        x: list = []

def no_annotation():
    @dataclass
    class A:
        x = field()

def two_markers():
    @dataclass
    class A:
        a: KW_ONLY
        b: KW_ONLY

def class_factory():
    @dataclass
    class A:
        x: ClassVar[int] = field(default_factory=int)

def order_without_eq():
    @dataclass(order=True, eq=False)
    class A:
        pass

def own_lt():
    @dataclass(order=True)
    class A:
        def __lt__(self, other): return True

def own_slots():
    @dataclass(slots=True)
    class A:
        __slots__ = ("x",)

def own_hash():
    @dataclass(unsafe_hash=True)
    class A:
        def __hash__(self): return 1

for f in order, mutable, no_annotation, two_markers, class_factory, order_without_eq, own_lt, own_slots, own_hash:
    shown(f)
shown(lambda: field(default=1, default_factory=int))
shown(lambda: fields(3))
shown(lambda: replace(3))
shown(lambda: asdict(3))
shown(lambda: dataclass(weakref_slot=True)(type("W", (), {})))
