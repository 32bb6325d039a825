def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1}
class Bad:
    def keys(self): return ["k"]
    def __getitem__(self, k): raise LookupError("no item")
for f in (lambda: d["b"], lambda: d[[]], lambda: d.pop("b"), lambda: {}.popitem(), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]),
          lambda: dict(1, 2), lambda: d.update(5), lambda: d.update([(1,)]), lambda: d | [1], lambda: d < d, lambda: hash(d), lambda: d.get(), lambda: d.get({}), lambda: {[]: 1},
          lambda: d.setdefault([]), lambda: dict(Bad()), lambda: dict.fromkeys(5), lambda: d.fromkeys(), lambda: d.update({}, {}), lambda: {**5}, lambda: [] in d, lambda: d.pop()):
    shown(f)
def delete(): del d["zz"]
shown(delete)
d |= [("x", 1)]; print(d, dict(d, y=2), dict({"a": 1}, a=2), dict(**{"k": 1}), d.__contains__("x"))
def ior(): global d; d |= 5
shown(ior)
print(d)
