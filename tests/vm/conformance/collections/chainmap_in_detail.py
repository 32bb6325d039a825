from collections import ChainMap
import os


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


base, over = {"a": 1, "b": 2}, {"b": 20}
c = ChainMap(over, base)
print(c["b"], c["a"], list(c), len(c), dict(c), c.maps, c.get("zz", 0), "a" in c, bool(ChainMap()))
c["new"] = 5; c["a"] = 9
print(over, base, c.pop("a"), c["a"], c.popitem(), c.parents, c.new_child({"x": 1})["x"], c.new_child(y=2).maps[0])
shown(lambda: c.pop("a"))
shown(lambda: c["nope"])
def remove(): del c["a"]
shown(remove)
shown(lambda: ChainMap().popitem())
print(c, c == {"b": 20, "a": 1} or sorted(c.items()), c.copy().maps[1] is base, c.copy().maps[0] is over)
print((c | {"k": 1}).maps[0], ({"k": 1} | c)["k"], c.setdefault("s", 3), over)
class Missing(ChainMap):
    def __missing__(self, key): return f"no {key}"
print(Missing({})["q"])
c.clear(); print(c, ChainMap.fromkeys("ab", 1))
