from dataclasses import make_dataclass, field, replace, fields


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


P = make_dataclass("P", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.y + self.z})
print(P(1, 2), P(1, 2).total(), [(f.name, f.type) for f in fields(P)], P.__name__)
Q = make_dataclass("Q", [("w", int, 0)], bases=(P,), frozen=False, order=True)
print(Q(1, 2), Q(1, 2) < Q(1, 3), Q.__mro__[1] is P, replace(Q(1, 2), w=9))
for bad in (["x", "x"], ["1x"], ["for"], [("a", int, 1, 2)]):
    shown(lambda: make_dataclass("R", bad))
