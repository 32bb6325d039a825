# Iterators over the views of a dict: backwards, after changes of values, after changes of size, length hints, equality of views.
import operator

d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), list(reversed(d)), len(k), len(v), len(i))
d["d"] = 4
print(k, v, i, "d" in k, 4 in v, ("d", 4) in i, ("d", 5) in i, "d" in i, ["d", 4] in i)
it = iter(d)
print(next(it), operator.length_hint(it))
d["a"] = 100
print(next(it), operator.length_hint(it))
d["e"] = 5
for _ in range(2):
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
it = iter(d.items())
next(it)
del d["a"]
d["new"] = 6
try:
    print(list(it))
except RuntimeError as e:
    print(e)
print(k == d.keys(), v == d.values(), v == v, i == d.items(), k == {"b", "c", "d", "e", "new"}, k == set(), i == {("b", 2)}, k == list(k), d.keys() >= {"b"}, k.mapping == d)
for f in [lambda: k[0], lambda: len(iter(d)), lambda: k + k, lambda: v | v, lambda: hash(k), lambda: k & 5, lambda: {1} | k and k | 5, lambda: i - 5, lambda: k.mapping.__setitem__("q", 1), lambda: i & {(1, 2): []}, lambda: d.keys().add(1), lambda: [] in k, lambda: ("b", []) in i, lambda: ([], 1) in i]:
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(sorted(k & "bx"), sorted(k | ["z"]), sorted(k - {"b"}), sorted(k ^ {"b", "y"}), sorted(i & [("b", 2), ("b", 3)]), k.isdisjoint("xyz"), i.isdisjoint([("b", 2)]))
