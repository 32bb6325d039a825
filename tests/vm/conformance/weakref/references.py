import gc, weakref

class C:
    def __init__(self, n): self.n = n

def f():
    o = C(1)
    r = weakref.ref(o)
    print(r() is o, weakref.ref(o) is r, r == weakref.ref(o), weakref.getweakrefcount(o), weakref.getweakrefs(o) == [r])
    print(r.__callback__, type(r) is weakref.ReferenceType, hash(r) == hash(o))
    del o
    gc.collect()
    print(r(), r == r, bool(r), "dead" in repr(r))
    dead = weakref.ref(C(2))
    gc.collect()
    try:
        hash(dead)
    except TypeError as e:
        print(e)
    print(hash(r) == hash(r))
f()
