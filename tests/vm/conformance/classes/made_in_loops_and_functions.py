# Classes made many times: each has its own dictionary, closure, name, and methods bound late.
made = []
for i in range(3):
    class K:
        n = i
        def late(self): return i
        def early(self, i=i): return i
    made.append(K)
print([(k.n, k().late(), k().early(), k.__name__) for k in made], made[0] is made[1], made[0] == made[1])
def factory(base, **attrs):
    class Made(base):
        def who(self): return __class__.__qualname__, attrs
    for k, v in attrs.items(): setattr(Made, k, v)
    Made.__name__ = f"Made{len(attrs)}"
    return Made
a = factory(object, x=1); b = factory(a, y=2, z=3)
print(a.__name__, b.__name__, b().who(), super(b, b()).who(), b.x, b.__qualname__)
print([k.__name__ for k in b.__mro__], [k.__name__ for k in a.__subclasses__()])
class Outer:
    class Inner:
        class Deep: pass
        def m(self): pass
print(Outer.Inner.Deep.__qualname__, Outer.Inner.m.__qualname__, repr(Outer.Inner.Deep))
def f():
    class L:
        def g(self):
            class M: pass
            return M
    return L
print(f().__qualname__, f()().g().__qualname__)
class X:
    if True:
        a = 1
    for q in range(3): pass
    try: raise KeyError("k")
    except KeyError as e: caught = str(e)
    with open("/dev/null") as fh: fh = None
    del fh
print(sorted(k for k in vars(X) if not k.startswith("__")))
