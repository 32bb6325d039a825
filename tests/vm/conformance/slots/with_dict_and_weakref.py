import weakref

class A: __slots__ = ("x", "__dict__")
class B: __slots__ = ("x", "__weakref__")
class C: __slots__ = ("x",)
class D(C): pass
class E(C): __slots__ = ("y",)
a = A(); a.x = 1; a.y = 2
print(a.__dict__, a.x); a.__dict__["z"] = 3; print(a.z, a.__dict__)
print(weakref.ref(B())() is None or True)
for k in (B, C, E):
    o = k(); o.x = 1
    try:
        o.q = 1
    except AttributeError as e:
        print(e)
    print(hasattr(o, "__dict__"))
d = D(); d.x = 1; d.other = 2
print(d.__dict__, d.x); d.__dict__ = {"n": 1}; print(d.n, d.x, hasattr(d, "other"))
del d.x
try:
    d.x
except AttributeError as e:
    print(e)
e = E(); e.x, e.y = 1, 2; print(e.x, e.y, E.__slots__, E.x is C.x, E.y)
