import gc, weakref

class C: pass

log = []
def f():
    a, b = C(), C()
    ra = weakref.ref(a, lambda r: log.append(("a", r is ra, r() is None)))
    rb = weakref.ref(b, lambda r: log.append("b"))
    gone = weakref.ref(a, lambda r: log.append("never: the reference died first"))
    print(ra.__callback__ is not None, gone == ra, gone is ra)
    del gone
    gc.collect()
    del a
    gc.collect()
    print(log, ra.__callback__)
    rb2 = weakref.ref(b, lambda r: log.append("b2"))
    del b
    gc.collect()
    print(log[1:])
f()
