# Default factories, mutable defaults refused, descriptors as defaults, defaults on classes, init=False fields, repr and compare flags.
import dataclasses as dc
n = 0
def count():
    global n
    n += 1
    return n
@dc.dataclass
class A:
    id: int = dc.field(default_factory=count)
    tags: list = dc.field(default_factory=lambda: ["t"], compare=False)
    hidden: str = dc.field(default="h", repr=False)
    made: int = dc.field(init=False, default=7)
    late: int = dc.field(init=False, repr=False, compare=False)
    meta: dict = dc.field(default_factory=dict, metadata={"unit": "m"}, hash=False)
a, b = A(), A()
print(a, b, a.tags is b.tags, A.hidden, hasattr(A, "id"), A.made, hasattr(a, "late"), a == b, a == A(id=1, tags=[]))
print([(f.name, f.init, f.repr, f.compare, f.hash, dict(f.metadata), f.default is dc.MISSING) for f in dc.fields(A)])
for bad in ("[]", "{}", "set()", "A()", "bytearray()", "object()", "(1, [])"):
    try: exec(f"@dc.dataclass\nclass B:\n x: object = {bad}\nprint('taken')")
    except (ValueError, TypeError) as e: print(e)
for bad in ("dc.field(default=1, default_factory=list)", "dc.field(default_factory=5)", "dc.field(1)"):
    try: exec(f"@dc.dataclass\nclass B:\n x: object = {bad}\nB(); print('fine')")
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class Desc:
    def __set_name__(self, o, name): self.name = "_" + name
    def __get__(self, o, t): return 5 if o is None else getattr(o, self.name)
    def __set__(self, o, v): setattr(o, self.name, int(v))
@dc.dataclass
class D: x: int = Desc()
print(D(), D("9"), vars(D("9")))
try:
    @dc.dataclass
    class E:
        a: int = 1
        b: int
except TypeError as e: print(e)
print(repr(dc.field()).startswith("Field("), dc.is_dataclass(A), dc.is_dataclass(a), dc.is_dataclass(5))
