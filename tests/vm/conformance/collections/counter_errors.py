# Counter: most_common bounds, subtract, update with mappings and iterables, operators and their refusals, missing keys, values that are no counts.
from collections import Counter

c = Counter("abracadabra")
print(c.most_common(2), c.most_common(0), c.most_common(-1), c.most_common(99), c.most_common(None), c["zz"], "zz" in c, c.total(), sorted(c.elements()), Counter(a=1, b=-2), Counter({"x": 0}), Counter([1, 1.0, True]), Counter(None), repr(Counter()))
c.update("aaa")
c.update({"b": 5, "new": -1})
c.update(q=2)
c.subtract("ab")
c.subtract({"b": 100})
print(c, +c, -c, c & Counter(a=3, b=1), c | Counter(a=1, b=3), c - Counter(a=100), Counter(a=1) + Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) >= Counter(b=-1))
del c["never there"]
for f in [lambda: Counter(5), lambda: Counter([[]]), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab", 1), lambda: c + {}, lambda: c - 5, lambda: c & [1], lambda: c < {}, lambda: Counter({"a": "x"}) + Counter(a=1), lambda: list(Counter({"a": "x"}).elements()), lambda: c.update(5), lambda: c.subtract(5), lambda: c.update("a", "b"), lambda: Counter(a="x").total(), lambda: c.__missing__("q"), lambda: c == {}, lambda: hash(c)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = Counter(a=3, b=1)
d += Counter(b=5, c=-1)
print(d)
d -= Counter(a=3)
d |= Counter(z=1)
d &= Counter(b=2, z=5)
print(d, d.copy() is d, type(d.copy()).__name__, Counter(a=1, b=2) | {"a": 5} if False else "", dict(d), list(d), d.pop("b"), d, Counter({"a": 1.5, "b": 2}).most_common(), Counter(b=1, a=1).most_common())
