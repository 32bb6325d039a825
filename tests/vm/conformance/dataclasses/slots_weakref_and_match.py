# dataclass options slots, weakref_slot, match_args, repr, eq, unsafe_hash and what each adds to the class.
import dataclasses as dc, weakref
for kw in ({}, {"eq": False}, {"repr": False}, {"frozen": True}, {"unsafe_hash": True}, {"order": True}, {"match_args": False}, {"slots": True}, {"init": False}, {"slots": True, "weakref_slot": True}, {"kw_only": True}):
    @dc.dataclass(**kw)
    class C:
        x: int = 1
        y: list = dc.field(default_factory=list)
    own = sorted(k for k in vars(C) if k in ("__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__setattr__", "__match_args__", "__slots__", "x", "y"))
    print(kw, own, C.__hash__ is None, getattr(C, "__match_args__", None), getattr(C, "__slots__", None))
    try: weakref.ref(C()); print("weak", end=" ")
    except TypeError as e: print(e, end=" ")
    try: print(C.__hash__ is object.__hash__ or hash(C(1)) == hash(C(1)), C() == C(), C().y is C().y)
    except TypeError as e: print(e)
for kw in ({"order": True, "eq": False}, {"weakref_slot": True}):
    try: dc.dataclass(**kw)(type("X", (), {}))
    except (ValueError, TypeError) as e: print(e)
@dc.dataclass(slots=True)
class S:
    a: int
    def up(self): return super().__repr__()[:3]
    def name(self): return __class__.__name__
try: S(1).b = 2
except AttributeError as e: print(e)
print(S(1), S(1) == S(1), S.__slots__)
@dc.dataclass(slots=True)
class T(S):
    b: int = 2
print(T(1), T.__slots__, hasattr(T(1), "__dict__"))
try:
    @dc.dataclass(slots=True)
    class U:
        __slots__ = ("q",)
        q: int
except TypeError as e: print(e)
