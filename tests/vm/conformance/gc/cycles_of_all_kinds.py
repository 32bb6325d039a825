# Cycles of every kind are collected: instances, lists, dicts, closures, methods, generators, classes, exceptions, properties.
import gc, weakref
class W:
    def __init__(self, name): self.name = name
alive = {}
def watch(name, o): alive.setdefault(name, []).append(weakref.ref(o))
def make():
    a = W("self"); a.me = a; watch("self", a)
    b, c = W("b"), W("c"); b.o, c.o = c, b; watch("pair", b)
    l = W("list"); l.l = [l, [l]]; watch("list", l)
    d = W("dict"); d.d = {"k": (d,)}; watch("dict", d)
    m = W("method"); m.m = type("T", (W,), {"f": lambda s: 1})("t").f; m.m.__self__.back = m; watch("method", m)
    f = W("closure")
    def clo(): return f, clo
    f.c = clo; watch("closure", f)
    def gen():
        yield g
        yield x
    x = W("generator"); g = gen(); next(g); x.g = g; watch("generator", x)
    class K: pass
    K.inst = K(); watch("class", K)
    e = W("exception")
    try: raise ValueError(e)
    except ValueError as v: e.v = v
    watch("exception", e)
    s = W("set"); s.s = {s}; s.fs = frozenset([s]); watch("set", s)
    p = W("partial")
    import functools
    p.p = functools.partial(print, p); watch("partial", p)
    i = W("iterator"); i.i = iter([i]); i.z = zip([i], map(str, [i])); watch("iterator", i)
    return None
for _ in range(5): make()
gc.collect(); gc.collect()
for k, r in alive.items(): print(k, any(x() is None for x in r))
keep = W("kept"); keep.k = keep; r = weakref.ref(keep); gc.collect(); print(r() is keep)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(isinstance(gc.collect(), int))
