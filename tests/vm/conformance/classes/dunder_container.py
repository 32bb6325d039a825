# Container protocol by dunder methods.
class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d.get(k, "none")
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __contains__(self, k): return k in self.d
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(sorted(self.d))
    def __reversed__(self): return "reversed"
    def __call__(self, *a, **k): return a, k
    def __length_hint__(self): return 1


g = Grid()
g[1, 2] = "a"
g[3, 4] = "b"
print(g[1, 2], g[0], (1, 2) in g, 5 not in g, len(g), list(g), reversed(g), g(1, k=2), bool(g))
del g[1, 2]
print(list(g), [*g], len(g), tuple(g), dict.fromkeys(g))


class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i < 0 or i >= 3: raise IndexError(i)
        return i * 10


s = Seq()
print(list(s), 20 in s, 25 in s, list(reversed(s)), s[1:2], s[-1:], sorted(s, reverse=True), max(s), sum(s), [*map(str, s)], list(zip(s, "abc")))
a, b, c = s
print(a, b, c, list(enumerate(s)), any(s), all(s))


class Contains:
    def __contains__(self, x): return "truthy" if x else ""


print(1 in Contains(), 0 in Contains(), 0 not in Contains())


class Missing(dict):
    def __missing__(self, key):
        self[key] = len(key)
        return self[key]


m = Missing(a=1)
print(m["a"], m["four"], m, m.get("zz"), "zz" in m)


class NotIter:
    __iter__ = None


class BadLen:
    def __len__(self): return -5


for f in (lambda: iter(NotIter()), lambda: 1 in NotIter(), lambda: len(BadLen()), lambda: list(5), lambda: Grid().__missing__, lambda: Seq()["a"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
