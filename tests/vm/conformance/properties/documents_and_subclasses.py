class C:
    @property
    def x(self):
        "getter doc"
        return 1
    y = property(doc="own doc")
    @x.setter
    def x(self, v): print("set", v)
print(C.x.__doc__, C.y.__doc__, C.x.fget(None), C.x.fset is not None, C.x.fdel)
C.x.__doc__ = "changed"; print(C.x.__doc__)
class P(property):
    "class doc"
class D:
    @P
    def a(self):
        "a's doc"
    @a.setter
    def a(self, v): pass
print(type(D.a).__name__, D.a.__doc__, P.__doc__)
class Q(property):
    def __init__(self, f): super().__init__(f); self.tag = f.__name__
class E:
    @Q
    def n(self): return 5
print(E().n, E.n.tag)
for f in (lambda: setattr(C.x, "fget", 1), lambda: property(1, 2, 3, 4, 5), lambda: property(foo=1)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
