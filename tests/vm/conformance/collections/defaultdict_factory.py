# defaultdict: when the factory runs and when it does not.
from collections import defaultdict

groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], "z" in groups, groups.get("q"), "q" in groups, len(groups))
n = defaultdict(int)
for ch in "mississippi":
    n[ch] += 1
print(sorted(n.items()), n.default_factory is int, n.pop("m"), n.pop("m", None))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), list(t["a"]))
calls = []
d = defaultdict(lambda: calls.append("made") or len(calls), x=5)
print(d["x"], d["y"], d["y"], d["z"], calls, d.setdefault("w", 9), d.get("v"), calls)
d.default_factory = None
for f in (lambda: d["missing"], lambda: defaultdict()["k"], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)["x"], lambda: defaultdict(lambda a: a)["x"], lambda: defaultdict(list)[[]], lambda: defaultdict(int, 5), lambda: defaultdict("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(defaultdict(int), defaultdict(None, {1: 2}), defaultdict(list, [("k", [1])]), defaultdict(list, a=1), repr(defaultdict(str, {"q": "v"})))
c = defaultdict(int, a=1)
e = c.copy()
e["new"] += 1
print(c, e, type(e).__name__, c == {"a": 1}, c | {"b": 2}, type(c | {}).__name__, {"z": 0} | c)


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


k = Keyed()
print(k["ab"], k[4], k, isinstance(k, dict))
r = defaultdict(list)
r["self"] = r
print(r["self"]["self"] is r, "..." in repr(r))
