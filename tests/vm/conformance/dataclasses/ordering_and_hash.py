from dataclasses import dataclass, field


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

print(V(1) < V(1, 1), V(2) >= V(1, 9), sorted([V(2), V(1, 5), V(1)]), V(1, 0, "a") == V(1, 0, "b"), max(V(1), V(3)))
shown(lambda: V(1) < 3)
shown(lambda: V(1) == 3)

@dataclass(unsafe_hash=True)
class U:
    a: int
    b: int = field(hash=False)
    c: int = field(compare=False, hash=True, default=3)

print(hash(U(1, 2)) == hash(U(1, 9)), hash(U(1, 2)) == hash((1, 3)))

@dataclass(eq=False)
class E:
    a: int

print(E(1) == E(1), hash(E(1)) is not None, E.__eq__ is object.__eq__)

class Sub(V):
    pass

print(V(1) == Sub(1), Sub(1) == Sub(1))
shown(lambda: Sub(1) < V(2))
