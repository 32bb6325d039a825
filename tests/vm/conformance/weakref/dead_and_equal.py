# Equality, hash and calls of weak references to living and dead objects; the same reference given twice; callbacks' order.
import weakref, gc
class O:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"O({self.v})"
a, b = O(1), O(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra is weakref.ref(a), ra is not weakref.ref(a, print), hash(ra) == hash(a), ra() is a, ra != rb, len({ra, rb}))
rc = weakref.ref(O(2)); gc.collect()
print(rc(), rc == ra, rc == rc)
try: hash(rc)
except TypeError as e: print(e)
b = O(1); rb = weakref.ref(b); h = hash(rb)
del b; gc.collect()
print(hash(rb) == h, rb() is None, ra == rb, rb == rb, weakref.getweakrefcount(a), ra.__callback__)
class U:
    __hash__ = None
u = U(); ru = weakref.ref(u)
try: hash(ru)
except TypeError as e: print(e)
ws = weakref.WeakSet([a]); print(O(1) in ws, len(ws), [x for x in ws])
wk = weakref.WeakKeyDictionary({a: "va"}); print(wk[O(1)], list(wk.items()), wk.get(O(3), "none"))
wv = weakref.WeakValueDictionary(k=a); print(wv["k"], list(wv), wv.pop("k"), len(wv))
del a; gc.collect()
print(len(ws), len(wk), ra())
for f in (lambda: ra < ra, lambda: weakref.ref(5), lambda: weakref.ref("s"), lambda: weakref.ref(None), lambda: weakref.ref(), lambda: weakref.ref(u, None, 3), lambda: ws.add(5), lambda: wk[5]):
    try: print(f())
    except TypeError as e: print(e)
def called(r): print("called", r() is None)
o = O(5); r1 = weakref.ref(o, called); del o; gc.collect(); print(r1.__callback__)
