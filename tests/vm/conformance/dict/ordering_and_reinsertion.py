d = {}
for x in "cab": d[x] = x
d["a"] = "again"; print(list(d), d)
del d["c"]; d["c"] = 1; print(list(d), list(reversed(d)), d.popitem(), list(d))
d.update(b=2, z=3); d |= {"a": 0, "y": 1}; print(d, next(iter(d)))
e = {**d, "a": "late", **{"q": 1}}; print(e, dict(reversed(list(e.items()))))
print(dict.fromkeys("bab"), dict([("k", 1), ("k", 2)]), {1: "int", 1.0: "float", True: "bool"}, dict(zip("ab", [1, 2])), {x: x for x in "ba"})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, d.setdefault("n"), d.setdefault("a", 9), d.pop("n"), d.get("no"), d.get("no", 5), d | {"b": 0}, {} | {})
for _ in range(300):
    d[_] = _
    d.pop(_ - 2, None)
print(list(d)[-3:], len(d))
