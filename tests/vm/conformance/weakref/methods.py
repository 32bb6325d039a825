import gc, weakref

class C:
    def m(self, v): return ("m", v)
    def n(self): pass

def f():
    o = C()
    plain = weakref.ref(o.m)
    r = weakref.WeakMethod(o.m)
    gc.collect()
    print(plain(), r()(3), r() == o.m, r == weakref.WeakMethod(o.m), r == weakref.WeakMethod(o.n))
    log = []
    s = weakref.WeakMethod(o.m, log.append)
    del o
    gc.collect()
    print(r(), s(), log == [s], r == r, r == s)
    try:
        weakref.WeakMethod(len)
    except TypeError as e:
        print(str(e)[:35])
f()
