import gc, weakref

class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C{self.n}"

def f():
    a, b, c = C(1), C(2), C(3)
    d = weakref.WeakValueDictionary(x=a)
    d["y"] = b
    d.update({"z": c})
    print(len(d), sorted(d), d["x"], d.get("q"), d.get("q", 5), "y" in d, "q" in d)
    print(sorted(d.items(), key=str), [r() for r in d.valuerefs()])
    print(d.setdefault("y", a), d.pop("z"), d.pop("z", 9))
    for bad in ("z", "w"):
        try:
            d[bad]
        except KeyError as e:
            print("KeyError", e)
    del b
    gc.collect()
    print(list(d), len(d), "y" in d)
    e = d.copy()
    e["n"] = c
    print(sorted(e), sorted(d | {"k": c}), type(d | {}).__name__)
    print(e.popitem()[0] in ("x", "n"), len(e))
f()
