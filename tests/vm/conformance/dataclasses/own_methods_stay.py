from dataclasses import dataclass

@dataclass
class A:
    x: int = 1
    def __repr__(self): return "own repr"
    def __eq__(self, other): return True
    def __init__(self): self.x = 77

print(A(), A() == 3, A().x, A.__hash__)

@dataclass(repr=False, init=False, eq=False)
class B:
    x: int = 1

print(B.__repr__ is object.__repr__, B.__init__ is object.__init__, B().x)

@dataclass
class R:
    me: object = None

r = R()
r.me = [r]
print(r)

@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int = 1
    i: Inner

print(Outer(Outer.Inner()))
