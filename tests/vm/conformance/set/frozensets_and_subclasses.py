def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


f = frozenset([1, 2])
print(hash(f) == hash(frozenset([2, 1])), f.copy() is f, frozenset(f) is f, {f: "key"}[frozenset([1, 2])], f | {3} == frozenset([1, 2, 3]), frozenset() is not None)
shown(lambda: f.add(1))
g = f
g |= {5}
print(sorted(g), g is f, type(g).__name__)
class S(set):
    def __init__(self, it=(), tag=None): super().__init__(it); self.tag = tag
s = S([1], tag="t")
print(type(s | {2}).__name__, type(s.copy()).__name__, type(s & s).__name__, type(s.union([1])).__name__, s.tag, repr(s), s == {1}, type({2} | s).__name__)
class F(frozenset):
    pass
x = F("ab")
print(type(x - x).__name__, repr(F()), type(x.copy()).__name__, hash(x) == hash(frozenset("ab")), x in {frozenset("ab")})
shown(lambda: F(k=1))
class Weird(set):
    def __contains__(self, v): return True
print(5 in Weird(), {5} & Weird(), len(Weird()))
r = {1, 2, 3}
def grow():
    for v in r: r.add(v + 10)
shown(grow)
