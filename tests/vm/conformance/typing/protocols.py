from typing import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Sized2(Protocol):
    size: int
@runtime_checkable
class Both(Closes, Protocol):
    name: str
class F:
    def close(self): pass
class N(F):
    def __init__(self): self.name = "n"
class Own(Sized2):
    size = 3
print(isinstance(F(), Closes), isinstance(3, Closes), issubclass(F, Closes), isinstance(N(), Both), isinstance(F(), Both), Own().size)
shown(lambda: Closes())
shown(lambda: isinstance(3, Sized2))
shown(lambda: runtime_checkable(F))
def bad():
    class X(Protocol, F): pass
shown(bad)
print(isinstance(3, SupportsInt), isinstance("", SupportsInt), isinstance(-1, SupportsAbs), isinstance([], SupportsIndex), isinstance(2.5, SupportsRound))
