# namedtuple: making, defaults, replacing, conversion, errors, subclassing.
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), tuple(p), list(p), p._asdict(), p._replace(x=5), Point._fields, Point._make([7, 8]), Point.__name__, hash(p) == hash((1, 2)))
x, y = p
print(x, y, p + (3,), p < Point(1, 3), max(p), sorted([Point(2, 1), Point(1, 9)]), isinstance(p, tuple), {p: "key"}[(1, 2)], Point(y=1, x=0), p[::-1])
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D(1, 2, 3), D._field_defaults, D._fields)
R = namedtuple("R", "ok class ok 2x _under", rename=True)
print(R._fields, R(1, 2, 3, 4, 5))
print(namedtuple("Empty", [])(), namedtuple("One", "only")(3), namedtuple("C", "a, b,c")._fields, namedtuple("M", "a", module="somewhere").__module__)


class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()
    @property
    def length(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __repr__(self): return "Vec<" + ", ".join(map(str, self)) + ">"


v = Vec(3, 4)
print(v, v.length, v + v, v._replace(y=0), Vec._make((1, 2)), v._asdict(), v == (3, 4), type(v._replace(x=1)).__name__)


class WithInit(Point):
    def __new__(cls, x, y=0): return super().__new__(cls, x * 10, y)


print(WithInit(1), WithInit(2, 5), repr(WithInit(1)))
print(Point.__doc__, Point.x.__doc__, f"{p.x}-{p.y}", "%s %s" % p, "{0.x} {0.y} {0[1]}".format(p), [*p], {**p._asdict()})
match_like = {"x": 1, "y": 2}
print(Point(**match_like), Point(*[3, 4]), p.count(1), p.index(2))
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, x=2), lambda: setattr(p, "x", 1), lambda: p.z, lambda: p._replace(z=1), lambda: Point._make([1]), lambda: namedtuple("P", "a a"), lambda: namedtuple("P", "class"), lambda: namedtuple("P", "_a"),
          lambda: namedtuple("1P", "a"), lambda: namedtuple("P", "a-b"), lambda: namedtuple("P", "a", defaults=[1, 2]), lambda: p.__setitem__(0, 1), lambda: delattr(p, "x"), lambda: namedtuple("for", "a"), lambda: namedtuple("P", [1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
