# ChainMap: writes and deletions in the first map only, new_child and parents, missing keys, order, union, what is refused.
from collections import ChainMap

a, b = {"x": 1}, {"x": 2, "y": 3}
m = ChainMap(a, b)
m["z"] = 4
m["y"] = 5
print(m, a, b, list(m), len(m), m["x"], m.get("none", 0), "y" in m, m.maps, m.parents, sorted(m.items()), bool(ChainMap()), ChainMap(), ChainMap({}, {}).parents, m == {"x": 1, "y": 5, "z": 4}, m.pop("y"), m["y"])
c = m.new_child()
c["x"] = 100
d = m.new_child({"q": 1}, r=2)
print(c, c.parents == m, d, c["x"], m["x"], d.maps[0], c.parents.parents, ChainMap(a) | {"k": 1}, {"k": 1} | ChainMap(a), type({"k": 1} | ChainMap(a)).__name__)
for f in [lambda: m["none"], lambda: m.__delitem__("y"), lambda: m.pop("y"), lambda: ChainMap().popitem(), lambda: m.pop("y", 5), lambda: ChainMap(5), lambda: ChainMap(5)["a"], lambda: ChainMap([1])[0], lambda: hash(m), lambda: m.new_child(5), lambda: m < m, lambda: m | 5, lambda: ChainMap.fromkeys("ab", 0), lambda: m.setdefault("y", 9), lambda: m.update(x=7), lambda: m.clear(), lambda: m.x, lambda: m.__missing__("q"), lambda: m[[]], lambda: ChainMap(x=1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(m, a, b)


class Default(ChainMap):
    def __missing__(self, key):
        return f"no {key}"


s = Default({"a": 1})
print(s["b"], s.get("b"), "b" in s, type(s.new_child()).__name__, type(s.copy()).__name__, s.copy().maps[0] is s.maps[0], s)
m |= {"new": 1}
print(m, list(m.keys()), list(reversed(list(m))), m.maps[0])
