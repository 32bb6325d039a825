from dataclasses import dataclass, field, fields, MISSING
from types import MappingProxyType

@dataclass
class A:
    x: int = field(default=1, metadata={"unit": "mm"})
    y: list = field(default_factory=list)

fx, fy = fields(A)
print(fx.name, fx.type, fx.default, fx.default_factory is MISSING, fx.metadata["unit"], fy.default is MISSING, fy.default_factory)
print(type(fx.metadata) is MappingProxyType, fy.metadata, fx.init, fx.repr, fx.hash, fx.compare, fx.kw_only)
print(A.__dataclass_params__, A.x, hasattr(A, "y"))

class Named:
    def __set_name__(self, owner, name): self.seen = owner.__name__, name

@dataclass
class B:
    n: Named = field(default=Named())

print(B.n.seen, B().n.seen)

class Descriptor:
    def __get__(self, obj, owner): return 99 if obj is None else obj._v
    def __set__(self, obj, value): obj._v = value * 2

@dataclass
class D:
    v: int = Descriptor()

print(D(), D(5))
