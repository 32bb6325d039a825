# Class decorators: registries, wrapping of methods, replaced classes, adding attributes, with arguments, with inheritance.
import functools
known = {}
def register(name):
    def deco(c): known[name] = c; return c
    return deco
def traced(c):
    for k, v in list(vars(c).items()):
        if callable(v) and not k.startswith("_"):
            def wrap(v=v):
                @functools.wraps(v)
                def w(*a, **kw): print("->", v.__qualname__); return v(*a, **kw)
                return w
            setattr(c, k, wrap())
    return c
@register("a")
@traced
class A:
    def f(self): return 1
    def g(self): return self.f() + 1
    def _h(self): return 3
@register("b")
class B(A):
    def f(self): return super().f() * 10
print(known["a"] is A, A().g(), B().g(), B()._h(), A.f.__name__, sorted(known))
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(2), V(1)])[0].n)
def singleton(c): return c()
@singleton
class Config: debug = True
print(Config.debug, type(Config).__name__)
def subclassed(c): return type(c.__name__ + "Sub", (c,), {"extra": lambda self: (c.__name__, self.base())})
@subclassed
class Base:
    def base(self): return "base"
print(Base.__name__, Base().extra(), [k.__name__ for k in Base.__mro__])
try:
    @functools.total_ordering
    class Nothing: pass
except ValueError as e: print(e)
