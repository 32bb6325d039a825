# inspect.getmembers, isfunction, ismethod, isclass, isbuiltin, ismodule, isdatadescriptor, getmro, getdoc, cleandoc, unwrap.
import inspect, functools, types
class C:
    """First line.

        Indented.
    """
    x = 1
    def m(self): "doc of m"
    @property
    def p(self): return 1
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
class D(C):
    def m(self): pass
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(), inspect.ismethod)])
print([n for n, v in inspect.getmembers(C) if not n.startswith("__")])
for o in (C, C.m, C().m, len, [].append, C.k, C.s, types, C.__dict__["p"], lambda: 0, (i for i in ""), 5):
    print([n for n in ("isclass", "isfunction", "ismethod", "isbuiltin", "ismodule", "isdatadescriptor", "isroutine", "isgenerator", "iscode") if getattr(inspect, n)(o)])
print(inspect.getmro(D) == D.__mro__, repr(inspect.getdoc(C)), inspect.getdoc(D.m), inspect.cleandoc("  a\n    b\n   c\n\n"))
@functools.wraps(C.m)
def w(self): pass
print(inspect.unwrap(w) is C.m, inspect.getmodule(C).__name__)
def gen():
    x = 1
    yield x
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
