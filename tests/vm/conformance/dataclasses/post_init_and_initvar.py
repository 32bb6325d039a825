from dataclasses import dataclass, field, InitVar, replace, fields


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class C:
    a: int
    scale: InitVar[int] = 10
    b: int = field(init=False)
    c: int = field(init=False, default=7)
    d: list = field(init=False, default_factory=list)

    def __post_init__(self, scale):
        self.b = self.a * scale

print(C(2), C(2, 3), C(a=1, scale=0), [f.name for f in fields(C)], C.scale, C.c)
shown(lambda: C(1, b=3))
shown(lambda: replace(C(1), a=5))
shown(lambda: replace(C(1), a=5, scale=2))
shown(lambda: replace(C(1), b=5, scale=2))

@dataclass
class D(C):
    e: int = 0
    def __post_init__(self, scale):
        super().__post_init__(scale)
        self.e = self.b + 1

print(D(3, 2))
print(InitVar[int], InitVar)
