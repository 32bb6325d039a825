# Rich comparisons: reflection, NotImplemented, defaults, hash, and sorting by them.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __repr__(self): return "V%d" % self.v
    def __hash__(self): return hash(self.v)


a, b = V(1), V(2)
print(a == b, a != b, a == V(1), a < b, a > b, a == 5, a != 5, 5 == a, sorted([b, a, V(0)]), max(a, b), a in [b, V(1)], [b, a].index(V(1)), {a: 1}[V(1)])
for f in (lambda: a <= b, lambda: a < 5, lambda: 5 > a, lambda: a >= 1):
    try:
        f()
    except TypeError as e:
        print(e)


class Log:
    def __init__(self, name): self.name = name
    def _log(op):
        def f(self, o):
            print(self.name, op, end="; ")
            return NotImplemented
        return f
    __lt__, __le__, __eq__, __ne__, __gt__, __ge__ = map(_log, ["lt", "le", "eq", "ne", "gt", "ge"])


p, q = Log("p"), Log("q")
print(p == q)
print(p != q)
for f in (lambda: p < q, lambda: p <= q, lambda: p > q, lambda: p >= q, lambda: 1 < q):
    try:
        f()
    except TypeError as e:
        print(e)


class Sub(Log): pass


print(p == Sub("sub"))


class OnlyEq:
    def __eq__(self, o): return "eq result"


print(OnlyEq() == 1, OnlyEq() != 1, 1 == OnlyEq())
try:
    hash(OnlyEq())
except TypeError as e:
    print(e)


class Plain: pass


x, y = Plain(), Plain()
print(x == x, x == y, x != x, x != y, x in [y, x], hash(x) == hash(x))
try:
    x < y
except TypeError as e:
    print(e)


class Both:
    def __eq__(self, o): return True
    def __ne__(self, o): return True


print(Both() == 1, Both() != 1, [1] == [Both()], (Both(),) != (5,))


class NaN:
    def __eq__(self, o): return False
    __hash__ = None


n = NaN()
print(n in [n], [n] == [n], n == n, [n].count(n))
