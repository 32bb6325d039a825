# OrderedDict: move_to_end, popitem from both ends, equality that knows order.
from collections import OrderedDict

d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(d, list(d), d == OrderedDict(a=1, b=2, c=3), d == OrderedDict([("b", 2), ("a", 1), ("c", 3)]), d == {"c": 3, "a": 1, "b": 2}, d != dict(a=1))
d.move_to_end("a")
print(list(d))
d.move_to_end("c", last=False)
print(list(d), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.popitem(), d.popitem(last=False), d)
d["z"] = 26
d["b"] = "again"
print(d)
del d["b"]
d["b"] = "new end"
print(d, d.pop("z"), d.pop("nope", "default"), d.setdefault("q", 5), d.get("q"), len(d), "q" in d)
print(d.copy(), type(d.copy()).__name__, OrderedDict.fromkeys("xyz", 0), OrderedDict(), OrderedDict(a=1, **{"b": 2}), dict(OrderedDict(k=1)))
d.update({"one": 1}, two=2)
print(d, d | {"r": 1}, type(d | {}).__name__, {"l": 0} | d)
d |= {"last": None}
print(d, list(d.keys()), list(d.values()), list(d.items()))
d.clear()
print(d, bool(d))


class Lru(OrderedDict):
    def __init__(self, size): super().__init__(); self.size = size
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        if len(self) > self.size:
            self.popitem(last=False)


c = Lru(2)
for k in "abac":
    c[k] = k.upper()
print(c, c.size, list(c.items()))
big = OrderedDict((i, i * i) for i in range(200))
for i in range(0, 200, 3):
    big.move_to_end(i, last=i % 2)
print(list(big)[:5], list(big)[-5:], len(big), sum(big.values()))
for f in (lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end("k"), lambda: OrderedDict()["k"], lambda: OrderedDict().pop("k"), lambda: OrderedDict(1), lambda: OrderedDict().nothing, lambda: OrderedDict() + 1, lambda: OrderedDict() < {}, lambda: OrderedDict([([], 1)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
