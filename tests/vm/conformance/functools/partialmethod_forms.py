from functools import partialmethod
from abc import ABC, abstractmethod


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Cell:
    def __init__(self): self.state = None
    def set(self, state, *more, **kw): self.state = state, more, kw; return self.state
    on = partialmethod(set, True)
    off = partialmethod(set, False, "x", k=1)
    nested = partialmethod(off, 2)
    made = partialmethod(staticmethod(lambda *a: a), "s")
    @classmethod
    def of(cls, v): return cls.__name__, v
    of_five = partialmethod(of, 5)

c = Cell()
print(c.on(), c.off(3, k=2), c.nested(), Cell.on(c, 4), c.made(1), Cell.of_five(), c.of_five())
shown(lambda: partialmethod(5))
class D(ABC):
    @abstractmethod
    def f(self, x): pass
    g = partialmethod(f, 1)
print(D.g.__isabstractmethod__, sorted(D.__abstractmethods__), repr(Cell.__dict__["off"])[:26])
