class D:
    def __get__(self, o, t=None):
        return lambda *a: ("hook", type(o).__name__, a)
class A: __getattr__ = D()
class B: __getattribute__ = D()
class C:
    __len__ = staticmethod(lambda: 7)
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))
    __getitem__ = D()
print(A().zz, B().yy, len(C()), C()(3), C()[5])
class E:
    def __getattribute__(self, n): raise AttributeError("no " + n)
    def __getattr__(self, n): return "fallback " + n
print(E().q)
class F:
    def __getattr__(self, n):
        if n == "ok": return 1
        raise AttributeError(n)
print(F().ok, hasattr(F(), "bad"), getattr(F(), "bad", "dflt"))
