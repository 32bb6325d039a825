# Descriptors that compute once: non-data ones that store in the instance, functools.cached_property, and errors in them.
import functools
class lazy:
    def __init__(self, f): self.f, self.name = f, None
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None):
        if o is None: return self
        print("compute", self.name)
        v = o.__dict__[self.name] = self.f(o)
        return v
class C:
    @lazy
    def a(self): return [1]
    @functools.cached_property
    def b(self):
        "doc of b"
        print("b runs")
        return {}
    @lazy
    def bad(self): raise AttributeError("inside bad")
c = C()
print(c.a is c.a, c.b is c.b, vars(c), C.b.__doc__, C.b.attrname)
del c.a; print(c.a)
c.b = 5; print(c.b); del c.b; print(c.b)
try: c.bad
except AttributeError as e: print(e)
print(hasattr(c, "bad"), getattr(c, "bad", "default"))
class S:
    __slots__ = ()
    x = functools.cached_property(lambda s: 1)
try: S().x
except TypeError as e: print(e)
class N: pass
N.x = functools.cached_property(lambda s: 1)
try: N().x
except TypeError as e: print(e)
try:
    class T: p = q = functools.cached_property(lambda s: 1)
except (TypeError, RuntimeError) as e: print(type(e).__name__)
