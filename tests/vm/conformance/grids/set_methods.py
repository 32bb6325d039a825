# Set methods against every kind of iterable; operators only against sets.
from _grid import grid

others = (set(), {1, 9}, frozenset({2}), [1, 1], "ab", {1: 2}, range(3), 5, None)
for method in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    grid(lambda o: (r if isinstance(r := getattr({1, 2, 3}, method)(o), bool) else sorted(r, key=str)), others)
for op in ("__or__", "__and__", "__sub__", "__xor__", "__le__", "__lt__", "__ge__", "__gt__"):
    grid(lambda o: (r if r is NotImplemented or isinstance(r := getattr({1, 2}, op)(o), bool) or r is NotImplemented else sorted(r)) if False else (lambda r: r if isinstance(r, bool) or r is NotImplemented else sorted(r))(getattr({1, 2}, op)(o)), others)
