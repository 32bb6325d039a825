# What collections.abc's mixin methods give: Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping from few methods.
import collections.abc as ca
class Sq(ca.MutableSequence):
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def insert(self, i, v): self.a.insert(i, v)
s = Sq(1, 2, 3)
s.append(4); s.extend([5, 6]); s += [7]; s.reverse(); print(s.a, s.pop(), s.pop(0), s.index(4), s.count(3), 5 in s, list(reversed(s)), s.remove(5), s.a)
s.extend(s); print(s.a); s.clear(); print(len(s))
for f in (lambda: s.pop(), lambda: s.remove(1), lambda: s.index(5)):
    try: f()
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
class St(ca.MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f"St({list(self.d)})"
a, b = St("abc"), St("bcd")
print(a & b, a | b, a - b, a ^ b, a <= b, a < St("abcd"), a == St("cba"), a == {"a", "b", "c"}, a.isdisjoint("xyz"), ["a"] & a)
a |= b; a -= St("b"); a ^= St("az"); print(a, a.remove("c"), a, a.pop(), a)
a &= St(); print(a, len(a), bool(a))
for f in (lambda: a.remove("q"), lambda: a.pop(), lambda: hash(a), lambda: a < 5):
    try: f()
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
class Mp(ca.MutableMapping):
    def __init__(self, **k): self.d = k
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Mp(a=1, b=2)
print(m.get("z", 9), "a" in m, list(m.items()), list(m.values()), m.pop("a"), m.pop("q", 0), m.setdefault("c", 3), m.update({"d": 4}, e=5), dict(m), m == {"b": 2, "c": 3, "d": 4, "e": 5}, m.popitem(), m.keys() & {"c", "x"} == {"c"}, ("c", 3) in m.items(), 4 in m.values())
m.update([("x", 1)]); m.update(Mp(y=2)); print(sorted(m), m.keys().__class__.__name__, len(m.items())); m.clear(); print(len(m), bool(m))
try: m.pop("nope")
except KeyError as e: print(e)
try: m.popitem()
except KeyError as e: print("empty")
