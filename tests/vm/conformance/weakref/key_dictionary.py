import gc, weakref

class K:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)

def f():
    a, b = K(1), K(2)
    d = weakref.WeakKeyDictionary({a: "one"})
    d[b] = "two"
    print(len(d), d[a], d[K(2)], K(1) in d, 5 in d, d.get(K(7), "none"))
    print(sorted(k.n for k in d), sorted(d.values()), sorted(r().n for r in d.keyrefs()))
    print(d.setdefault(a, "x"), d.pop(b), d.pop(K(9), "gone"))
    try:
        del d[K(9)]
    except KeyError:
        print("KeyError")
    try:
        d[5] = 1
    except TypeError as e:
        print(e)
    d[b] = "again"
    del a
    gc.collect()
    print([k.n for k in d], len(d))
f()
