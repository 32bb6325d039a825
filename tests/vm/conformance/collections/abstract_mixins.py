from collections.abc import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Seq(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = Seq(1, 2, 3, 2)
print(list(s), 2 in s, list(reversed(s)), s.index(2), s.index(2, 2), s.count(2))
shown(lambda: s.index(9))
class Map(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Map()
m.update(a=1, b=2); m.update([("c", 3)])
print(m.setdefault("a", 9), m.pop("b"), m.pop("q", None), dict(m), list(m.items()), "a" in m, m.get("z", 0), m == {"a": 1, "c": 3}, m.keys() & {"a"}, m.popitem(), len(m))
shown(lambda: m.pop("nope"))
m.clear(); print(dict(m))
shown(lambda: m.popitem())
class S(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): x in self.s or self.s.append(x)
    def discard(self, x): x in self.s and self.s.remove(x)
a = S("abc")
print(sorted(a & "bcd"), sorted(a | "z"), sorted(a - {"a"}), sorted(a ^ {"a", "q"}), a <= S("abcd"), a == {"a", "b", "c"}, a.isdisjoint("xyz"), a < a, S._from_iterable("aa").s)
a |= "q"; a -= "a"; a.remove("b"); print(sorted(a), hash(frozenset(a)) == a._hash())
shown(lambda: a.remove("zz"))
class ML(MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = ML(); l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); l.remove(3)
print(l.l, l.pop(), l.pop(0), l.l); l.clear(); print(len(l))
