from dataclasses import dataclass, FrozenInstanceError, field


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(frozen=True)
class F:
    x: int
    y: list = field(default_factory=list)

f = F(1)
def set_known(): f.x = 2
def set_new(): f.z = 2
def delete(): del f.x
for g in set_known, set_new, delete:
    shown(g)
print(f, issubclass(FrozenInstanceError, AttributeError))
f.y.append(1)
print(f)

@dataclass(frozen=True)
class G:
    a: int
    b: str = "b"

print(hash(G(1)) == hash(G(1)) == hash((1, "b")), {G(1): "found"}[G(1)], G(1) == G(1, "b"))

@dataclass(frozen=True)
class H(G):
    c: int = 0
    def __post_init__(self):
        object.__setattr__(self, "c", self.a * 10)

print(H(2), H(2).c)

def thaw():
    @dataclass
    class T(G): pass
def freeze():
    @dataclass
    class T: pass
    @dataclass(frozen=True)
    class U(T): pass
shown(thaw)
shown(freeze)
