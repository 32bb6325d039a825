# The order of everything when a class is made: prepare, body, new, set_name, init_subclass, init, decorators.
class D:
    def __init__(self, n): print("D made", n); self.n = n
    def __set_name__(self, o, n): print("set_name", o.__name__, n, self.n)
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", m.__name__, name, kw); return super().__prepare__(name, bases)
    def __new__(m, name, bases, ns, **kw):
        print("new", name, kw)
        c = super().__new__(m, name, bases, ns, **kw)
        print("made", name)
        return c
    def __init__(c, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
def deco(n):
    print("deco", n)
    def f(c): print("decorated", n, c.__name__); return c
    return f
def base(): print("base"); return object
def kw(): print("kw"); return 1
class B(base(), metaclass=M):
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw, hasattr(cls, "a")); super().__init_subclass__()
@deco("one")
@deco("two")
class C(B, k=kw()):
    print("body", __qualname__, __module__)
    a = D(1)
    b = D(2)
T = M("T", (C,), {"d": D(3)}, q=2)
print([k.__name__ for k in T.__mro__])
try:
    class Fails(B):
        print("in body")
        1 / 0
except ZeroDivisionError as e: print(e)
print("Fails" in globals(), [c.__name__ for c in B.__subclasses__()])
