# OrderedDict: move_to_end, popitem, order in equality, keys unhashable or missing, reversed views, fromkeys.
from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
d.move_to_end("c", last=False)
d["b"] = 20
print(d, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())), d.popitem(), d.popitem(last=False), d, d == {"b": 20}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict.fromkeys("ba", 0), OrderedDict([("x", 1), ("x", 2)]))
for f in [lambda: d.move_to_end("zz"), lambda: d.move_to_end([]), lambda: d.move_to_end(), lambda: OrderedDict().popitem(), lambda: d.pop("zz"), lambda: d.pop("zz", 5), lambda: d["zz"], lambda: d.popitem(1, 2), lambda: OrderedDict(5), lambda: d < d, lambda: hash(d), lambda: d.setdefault("new"), lambda: d.setdefault("b", 5), lambda: d | {"q": 1}, lambda: {"q": 1} | d, lambda: d | 5, lambda: d.update(5), lambda: d.copy() == d, lambda: OrderedDict(None)]:
    try:
        print(f(), d)
    except Exception as e:
        print(type(e).__name__, e)


class Sub(OrderedDict):
    def __missing__(self, key):
        return key * 2


s = Sub(a=1)
print(s["b"], s, s.copy(), type(s.copy()).__name__, "b" in s, s.pop("a"), s, type(Sub.fromkeys("a")).__name__, isinstance(s, dict))
s.own = 1
print(s.__dict__, vars(Sub()))
