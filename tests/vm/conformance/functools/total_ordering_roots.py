from functools import total_ordering


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def make(root):
    def compare(self, other):
        if not isinstance(other, Base): return NotImplemented
        return {"__lt__": self.v < other.v, "__le__": self.v <= other.v, "__gt__": self.v > other.v, "__ge__": self.v >= other.v}[root]
    class Base:
        def __init__(self, v): self.v = v
        def __eq__(self, other): return self.v == other.v if isinstance(other, Base) else NotImplemented
    setattr(Base, root, compare)
    return total_ordering(Base)

for root in "__lt__", "__le__", "__gt__", "__ge__":
    C = make(root)
    a, b, a2 = C(1), C(2), C(1)
    print(root, a < b, a <= a2, a > b, a >= a2, b > a, b <= a)
    shown(lambda: a < 3)
    shown(lambda: a >= "x")
def none():
    @total_ordering
    class N: pass
shown(none)
@total_ordering
class Keep:
    def __lt__(self, other): return True
    def __ge__(self, other): return "own"
print(Keep() >= Keep(), Keep.__gt__.__name__)
