# keys, values and items: set operations, membership, comparison.
from _grid import grid

d, e = {"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}
for name in ("keys", "items"):
    v, w = getattr(d, name)(), getattr(e, name)()
    print(name, sorted(v & w), sorted(v | w), sorted(v - w), sorted(v ^ w), v == w, v <= w, v.isdisjoint(w), len(v), v)
grid(lambda x: (x in d.keys(), x in d.values(), x in d.items()), ("a", 1, ("a", 1), ("a", 2), ("z", 1), ("a",), None))
print(d.keys() & ["a", "q"], sorted(d.keys() | "xy"), list(reversed(d.keys())), list(reversed(d.items())), d.values() == d.values(), d.keys() == {"a", "b", "c"}, d.keys().mapping["a"])
