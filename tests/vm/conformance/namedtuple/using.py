from collections import namedtuple
import copy
import pickle


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


P = namedtuple("P", "x y")
p = P(3, [4])
print(p.x, p[1], len(p), tuple(p), p == (3, [4]), p._replace(x=5), p._asdict(), P._make([1, 2]), p + (1,), p * 2, p[::-1])
a, b = p
print(a, b, hash(P(1, 2)) == hash((1, 2)), P(1, 2) < P(1, 3), isinstance(p, tuple), max(P(1, 9), P(2, 0)), p.index(3), p.count(3))
def assign(): p.x = 1
def new(): p.z = 1
shown(assign)
shown(new)
shown(lambda: p._replace(z=1))
shown(lambda: P._make([1]))
q = pickle.loads(pickle.dumps(P(1, 2)))
print(q, type(q) is P, copy.copy(p) == p, copy.deepcopy(p).y is p.y)
class Sub(P):
    __slots__ = ()
    @property
    def total(self): return self.x + len(self.y)
    def __str__(self): return f"Sub:{self.x}"
s = Sub(1, [2])
print(s.total, str(s), repr(s), s._replace(x=7).total, type(s._replace(x=0)).__name__)
match p:
    case P(x, y=[z]): print("matched", x, z)
