def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
k, i, v = d.keys(), d.items(), d.values()
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - ("a",)), sorted(k ^ {"a", "x"}), k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k > {"a"}, k.isdisjoint("xyz"))
print(sorted(i & {("a", 1), ("b", 9)}), ("a", 1) in i, ("a", 2) in i, 5 in i, i >= {("a", 1)}, len(v), 2 in v, v == d.values(), k == d.keys(), sorted({"a"} | k), sorted(["z"] and {"z"} - k))
d["d"] = 4; del d["a"]
print(k, i, v, list(reversed(k)), list(reversed(i))[0], k.mapping["d"], type(k.mapping).__name__, len(k))
u = {"x": [1]}
print(u.items() == {"x": [1]}.items(), ("x", [1]) in u.items())
shown(lambda: u.items() | set())
shown(lambda: k | 5)
shown(lambda: hash(k))
shown(lambda: k[0])
print(sorted(type(x).__name__ for x in (k & k, i | i, k - k)), repr({}.keys()), [*{1: 2}.items()])
