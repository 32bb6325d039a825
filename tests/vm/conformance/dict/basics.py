# Making, reading, writing, deleting, order.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), list(d))
del d["b"]
d["b"] = 11
print(d, "b" in d, "x" in d, "x" not in d)
for f in (lambda: d["x"], lambda: d.pop("x"), lambda: {}.popitem(), lambda: d[[]], lambda: d.__delitem__("x"), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {1, []}):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(d.get("a"), d.get("x"), d.get("x", 5), d.pop("a"), d.pop("x", None), d)
print(d.setdefault("s", []), d.setdefault("s", 1), d.setdefault("n"), d)
print(d.popitem(), d.popitem(), d)
d.clear()
print(d, bool(d), d == {})
print(dict(a=1, b=2), dict([("x", 1), ["y", 2], "zw"]), dict({"k": 1}, k=2, m=3), dict(zip("ab", range(2))))
for f in (lambda: dict(1), lambda: dict([1]), lambda: dict(["abc"]), lambda: dict([(1,)]), lambda: dict({}, {}), lambda: d.update(5), lambda: d.get()):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print({1: "int", 1.0: "float", True: "bool"}, {0: 1}[False], {2**70: "big"}[2**70], {1.5: 2}[1.5], {"": 0}[""])
print({None: 1, (): 2, (1, (2,)): 3, b"x": 4, "x": 5, frozenset([1]): 6})
print({1: 2}.__contains__(1), {}.__len__())
n = {}
for i in range(100):
    n[i] = i
for i in range(0, 100, 2):
    del n[i]
for i in range(100, 130):
    n[i] = i
print(list(n), len(n))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), type(dict.fromkeys("a")).__name__)
