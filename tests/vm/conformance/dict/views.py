# keys(), values(), items(): live, comparable, with set operations.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["c"] = 3
print(list(k), list(v), list(i), ("c", 3) in i, ("c", 4) in i, "c" in k, 3 in v, 7 in v, ("c",) in i, 5 in i)
print(sorted(k & {"a", "c", "q"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), type(k & {"a"}).__name__)
print(sorted(k & ["a"]), sorted({"a", "x"} - k), sorted(["a", "x"] | k), sorted(i & {("a", 1), ("b", 9)}))
print(k == {"a", "b", "c"}, k == d.keys(), k <= {"a", "b", "c", "d"}, k > {"a"}, k < k, k >= k, i == {("a", 1), ("b", 2), ("c", 3)}, v == v, v == d.values())
print(k.isdisjoint(["z"]), k.isdisjoint("a"), i.isdisjoint([]))
print(list(reversed(d)), list(reversed(k)), list(reversed(v)), list(reversed(i)))
print({}.keys(), {}.values(), {}.items(), list(reversed({})))
try:
    k & 5
except TypeError as e:
    print(e)
try:
    hash(k)
except TypeError as e:
    print(e)
try:
    k < 5
except TypeError as e:
    print(e)
for a, b in d.items():
    print(a, b, end=" ")
print()
print({x: y for y, x in d.items()}, dict(d.items()), set(d.keys()) == set(d))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(i)).__name__)
