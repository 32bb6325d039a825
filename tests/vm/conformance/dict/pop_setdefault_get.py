# dict.pop, popitem, setdefault, get, fromkeys, copy with arguments of every kind; unhashable keys in each.
class Sub(dict):
    pass


d = {"a": 1, "b": None, 3: "c"}
print(d.get("a"), d.get("z"), d.get("z", 5), d.get("b", 5), d.pop("a"), d.pop("z", "none"), d.setdefault("b", 9), d.setdefault("n"), d.setdefault("m", []), d)
print(d.popitem(), d.popitem(), d, dict.fromkeys("aba"), dict.fromkeys([1, 2], []), type(Sub.fromkeys("a")).__name__, type(Sub(a=1).copy()).__name__, dict.fromkeys({"x": 1}, 2), dict.fromkeys(range(2), d) == {0: d, 1: d})
for f in [lambda: d.pop("z"), lambda: d.pop(), lambda: d.pop("a", 1, 2), lambda: d.pop([]), lambda: {}.pop([]), lambda: {}.pop([], 1), lambda: d.get([]), lambda: d.get(), lambda: d.setdefault([], 1), lambda: d.setdefault(), lambda: {}.popitem(), lambda: dict.fromkeys(), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: d[[]], lambda: [] in d,
          lambda: d.__delitem__("z"), lambda: d["z"], lambda: d.update(5), lambda: d.update([1]), lambda: d.update(["abc"]), lambda: d.update([("a",)]), lambda: dict(a=1, **{"a": 2}), lambda: dict([1, 2]), lambda: dict(5), lambda: dict({}, {}), lambda: d.clear(1), lambda: d | [("a", 1)], lambda: d.copy(1),
          lambda: d < {}, lambda: d + {}, lambda: d.has_key("a"), lambda: dict(**{1: 2})]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d |= [("p", 1), "xy"]
d.update(["qr"], s=2)
d.update(self=3, other=4)
print(d, dict(["ab", ("c", 2)], d=3), dict({"a": 1}, a=2), {**{"a": 1}, "a": 2, **{"b": 3}})
