# namedtuple: wrong names, rename, defaults, module, _make, _replace and _asdict with wrong arguments, repr of subclasses, slots.
from collections import namedtuple

for args, kw in [(("A", "x y"), {}), (("A", "x, y"), {}), (("A", ["x", "y"]), {}), (("A", "x x"), {}), (("A", "_x"), {}), (("A", "1x"), {}), (("A", "class"), {}), (("class", "x"), {}), (("1A", "x"), {}), (("A", "x x _y class 9"), {"rename": True}), (("A", ""), {}), (("A", "x y"), {"defaults": [1]}), (("A", "x"), {"defaults": [1, 2]}), (("A", 5), {}), (("A",), {}), (("A", "x y"), {"defaults": (1, 2), "module": "m"}), (("A", "x"), {"verbose": True}), (("A", [1]), {}),
                 (("A", "x"), {"defaults": 5}), (("A", ("a b", "c")), {})]:
    try:
        t = namedtuple(*args, **kw)
        print(t.__name__, t._fields, t._field_defaults, t.__module__, t.__doc__)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
P = namedtuple("P", "x y z", defaults=[9])
p = P(1, 2)
print(p, p._replace(x=5), p._asdict(), P._make("abc"), P(*"ab"), P(y=1, x=2), p == (1, 2, 9), p[1:], type(p[1:]).__name__, p + (1,), p.index(2), hash(p) == hash((1, 2, 9)), P.x.__doc__, p.__getnewargs__(), P.__slots__, p._fields)
for f in [lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: P(1, x=1, y=2), lambda: p._replace(w=1), lambda: P._make([1]), lambda: P._make(5), lambda: setattr(p, "x", 1), lambda: setattr(p, "w", 1), lambda: p.w, lambda: delattr(p, "x"), lambda: p.__dict__, lambda: P.x.__get__(5)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace("P.__new__()", "<lambda>()"))


class Sub(P):
    @property
    def total(self):
        return self.x + self.y + self.z

    def __new__(cls, x, y=0):
        return super().__new__(cls, x, y, 0)


s = Sub(1, 2)
print(s, s.total, s._replace(x=4), type(s._replace(x=4)).__name__, Sub._fields, isinstance(s, P))
s.more = 1
print(s.__dict__)
match p:
    case P(x, z=9):
        print("matched", x)
