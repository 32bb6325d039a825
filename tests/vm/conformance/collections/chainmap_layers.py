# ChainMap and the User classes: look-up through layers, writes to the first, wrappers that are subclassed.
from collections import ChainMap, UserDict, UserList, UserString

base, over = {"a": 1, "b": 2}, {"b": 20, "c": 30}
m = ChainMap(over, base)
print(m["a"], m["b"], m.get("zz", 0), len(m), sorted(m), "a" in m, dict(sorted(m.items())), m.maps)
m["a"] = 100
m["new"] = 1
print(over, base, m["a"])
del m["a"]
print(m["a"], m.pop("new"), over)
child = m.new_child({"b": "child"})
print(child["b"], child.parents["b"], child.parents.maps == m.maps, child.new_child().maps[0], ChainMap().maps, bool(ChainMap()), bool(m))
print(ChainMap({"x": 1}, {"y": 2}), list(ChainMap({"x": 1}, {"y": 2, "x": 5})), ChainMap({"x": 1}) == {"x": 1}, child.copy().maps[0] is child.maps[0])
for f in (lambda: m["nope"], lambda: m.pop("a"), lambda: m.__delitem__("a"), lambda: ChainMap().popitem()):
    try:
        print(f())
    except KeyError as e:
        print("KeyError", e)


class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)


d = Lower({"ONE": 1})
d["Two"] = 2
d.update(THREE=3)
print(d, d.data, len(d), "one" in d, d.get("nine"), sorted(d), dict(d), d.pop("two"), d == {"one": 1, "three": 3})


class Doubling(UserList):
    def append(self, x): super().append(x * 2)


l = Doubling([1])
l.append(5)
l += [7]
print(l, l.data, l[1], l[:2], type(l[:2]).__name__, len(l), l + [1], l == [1, 10, 7], sorted(l, reverse=True), l.index(10), 7 in l, l * 2)
s = UserString("Hello")
print(s, s.upper(), type(s.upper()).__name__, s + " w", s[1], s == "Hello", len(s), "ell" in s, s.replace("l", "L"), repr(s), s.data, hash(s) == hash("Hello"), s.split("l"))
