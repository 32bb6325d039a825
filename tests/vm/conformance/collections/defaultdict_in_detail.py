from collections import defaultdict
import copy


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = defaultdict(list)
d["a"].append(1)
print(d, d.get("b"), "b" in d, d["b"], len(d), d.default_factory, d.copy(), copy.copy(d).default_factory is list)
e = defaultdict(None, {"x": 1}, y=2)
shown(lambda: e["zz"])
e.default_factory = lambda: "made"
print(e["zz"], dict(e), e == {"x": 1, "y": 2, "zz": "made"})
shown(lambda: defaultdict(5))
def boom(): raise ZeroDivisionError("factory")
f = defaultdict(boom)
shown(lambda: f["k"])
print(dict(f), dict(f | {"z": 1}), type({"z": 1} | d).__name__, type(d | {}).__name__)
d |= {"c": 3}
print(d["c"], d.__missing__("new"), "new" in d)
class S(defaultdict):
    def __missing__(self, key): return f"<{key}>"
print(S()["q"], S(int).default_factory)
r = defaultdict(lambda: r); r["self"]; print(r["self"] is r, "..." in repr(r))
