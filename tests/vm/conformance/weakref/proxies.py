import gc, weakref

class C:
    x = 1
    def __init__(self): self.items = [1, 2]
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __contains__(self, v): return v in self.items
    def __iter__(self): return iter(self.items)
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): self.items.append(o); return self
    def __str__(self): return "I am C"
    def __bool__(self): return False
    def __call__(self, *a, **k): return a, k
    def m(self): return self.x

def f():
    o = C()
    p = weakref.proxy(o)
    print(p.x, p.m(), len(p), p[0], 2 in p, list(p), p + 1, 1 + p, str(p), bool(p), p(1, k=2))
    p.x = 5
    p[0] = "z"
    print(o.x, o.items, isinstance(p, C), p.__class__ is C, type(p) is weakref.CallableProxyType, weakref.proxy(o) is p)
    del p.x
    print(o.x, p == o, p != o)
    try:
        hash(p)
    except TypeError as e:
        print("unhashable")
    p += 9
    print(o.items)
    q = weakref.proxy(o)
    del o, p
    gc.collect()
    try:
        q.x
    except ReferenceError as e:
        print(e)
f()
