from dataclasses import dataclass, field


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(slots=True)
class S:
    x: int
    y: int = 4

s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"), S(2) == S(2), S.__name__, S.__qualname__)
def new_attribute(): s.z = 1
shown(new_attribute)

@dataclass(slots=True)
class T(S):
    w: list = field(default_factory=list)

print(T(1), T.__slots__, T(1, 2, [3]).w)

@dataclass(slots=True, frozen=True)
class F:
    a: int

import copy, pickle
print(copy.copy(F(1)), pickle.loads(pickle.dumps(F(2))), F(3).__getstate__())

@dataclass(slots=True, weakref_slot=True)
class W:
    a: int

import weakref
w = W(1)
print(weakref.ref(w)() is w, W.__slots__)
