# What __get__, __set__ and __delete__ are called with: through instance, class, super, and by hand.
class D:
    def __get__(self, o, t): return ("get", getattr(o, "n", None), t.__name__)
    def __set__(self, o, v): print("set", o.n, v)
    def __delete__(self, o): print("delete", o.n)
class A:
    d = D()
    def __init__(self, n): self.n = n
class B(A):
    d = "B's"
    def up(self): return super().d
    @classmethod
    def cup(cls): return super().d
a, b = A("a"), B("b")
print(a.d, A.d, b.d, B.d, b.up(), B.cup(), b.cup())
a.d = 5; del a.d
b.d = 5; print(vars(b))
A.__dict__["d"].__set__(b, 1)
A.d = "class attribute replaced"; print(a.d)
class OnlySet:
    def __set__(self, o, v): o.__dict__["x"] = v * 2
class C: x = OnlySet()
c = C(); print(type(c.x).__name__); c.x = 4; print(c.x)
try: del c.x
except AttributeError as e: print(e)
class OnlyDelete:
    def __delete__(self, o): print("only delete")
class E: x = OnlyDelete()
e = E(); del e.x
try: e.x = 1
except AttributeError as err: print(err)
e.__dict__["x"] = 3; print(e.x)
class OnType:
    def __get__(self, o, t): return o, t
class M(type): x = OnType()
class K(metaclass=M): pass
print(K.x == (K, M), M.x == (None, M), hasattr(K(), "x"))
i = C(); i.y = D(); print(type(i.y).__name__)
