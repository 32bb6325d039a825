def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


seen = []
l = [3, 1, 2]
def key(x):
    seen.append(list(l))
    return x
l.sort(key=key)
print(seen, l)
def mutating(x):
    l.append(x)
    return x
shown(lambda: l.sort(key=mutating))
print(sorted(l))
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        if self.v == 2: raise ValueError("lt")
        return self.v < other.v
    def __repr__(self): return str(self.v)
m = [C(3), C(2), C(1)]
shown(lambda: m.sort())
print(sorted(x.v for x in m), len(m))
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, other): return self.v > other.v
print([x.v for x in sorted([OnlyGt(2), OnlyGt(1)])])
