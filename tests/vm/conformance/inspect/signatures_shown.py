# str of inspect.signature for all kinds of parameters, defaults, annotations, classes, partials and bound methods.
import inspect, functools
def a(): pass
def b(x, /, y, *args, z=1, **kw): pass
def c(x: int = 5, *, y: "text" = None) -> list: pass
def d(*, k): pass
def e(p, q=2, /): pass
class C:
    def __init__(self, n, *, m=3): pass
    def meth(self, x): pass
    @classmethod
    def k(cls, y=1): pass
    @staticmethod
    def s(z): pass
class Call:
    def __call__(self, v=1): pass
class Empty: pass
for f in (a, b, c, d, e, C, C.meth, C(1).meth, C.k, C.s, Call(), Empty, lambda x, y=1: x, functools.partial(b, 1), functools.partial(c, y=2)):
    print(inspect.signature(f))
s = inspect.signature(b)
print([(p.name, p.kind.name, p.default is p.empty) for p in s.parameters.values()])
print(list(s.parameters), s == inspect.signature(b), s.return_annotation is s.empty)
for f in (5, "x", None):
    try: inspect.signature(f)
    except TypeError as e: print(e)
