from typing import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


T, K = TypeVar("T"), TypeVar("K")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
class Named(Box[int], Generic[K]): pass
class Deep(Dict[str, T]): pass
b = Box[int](3)
print(b.v, b.__orig_class__, Box[int], Box.__parameters__, Named.__parameters__, Named.__orig_bases__, Named[str], Deep[int], Deep(a=1), [c.__name__ for c in Deep.__mro__])
print(isinstance(b, Box), issubclass(Named, Box), Box[T][int] == Box[int], Box[int].__origin__ is Box)
shown(lambda: Box[int, str])
shown(lambda: Box[int][str])
shown(lambda: Generic[int])
shown(lambda: Generic[T, T])
shown(lambda: isinstance(b, Box[int]))
def plain():
    class X(Generic): pass
shown(plain)
def unlisted():
    class X(List[T], Generic[K]): pass
shown(unlisted)
