from enum import Enum
from functools import total_ordering


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@total_ordering
class Size(Enum):
    S = 1
    M = 2
    L = 3
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

print(Size.S < Size.M, Size.L >= Size.M, max(Size), sorted([Size.L, Size.S, Size.M]), Size.S <= Size.S)
shown(lambda: Size.S < 2)
shown(lambda: Size.S > "x")
