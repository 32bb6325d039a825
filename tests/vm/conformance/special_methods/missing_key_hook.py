# __missing__ of dict subclasses: called by d[k] only; errors in it; recursion; with defaultdict.
import collections
class D(dict):
    def __missing__(self, k): print("missing", k); return k * 2
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d.pop("b", "popped"), d.setdefault("c", 5), d["c"], len(d))
class Store(dict):
    def __missing__(self, k): self[k] = v = [k]; return v
s = Store(); s["x"].append(1); print(s, s["x"] is s["x"])
s["y"] += [2]; print(s)
class Raises(dict):
    def __missing__(self, k): raise ValueError(f"no {k}")
for f in (lambda: Raises()[1], lambda: Raises()[[]], lambda: dict()[1]):
    try: f()
    except (ValueError, TypeError, KeyError) as e: print(type(e).__name__, e)
class Fib(dict):
    def __missing__(self, n): self[n] = r = n if n < 2 else self[n - 1] + self[n - 2]; return r
print(Fib()[60])
dd = collections.defaultdict(list)
print(dd["a"], dd.get("b"), dd, dd.default_factory, dd.__missing__("z"), dict(dd))
class DD(collections.defaultdict):
    def __missing__(self, k): return "DD" + k
print(DD(int)["k"], DD()["w"])
try: collections.defaultdict()["k"]
except KeyError as e: print(e, e.args)
try: collections.defaultdict(5)
except TypeError as e: print(e)
print("%(zip)s %(zap)s" % D(), "{zip}".format_map(D()))
