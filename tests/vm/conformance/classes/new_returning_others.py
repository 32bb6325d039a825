# __new__ that returns other objects: no __init__; cached instances get __init__ again; arguments reach both; new of bases.
class A:
    cache = {}
    def __new__(cls, k, *a, **kw):
        print("new", cls.__name__, k, a, kw)
        if k in cls.cache: return cls.cache[k]
        o = cls.cache[k] = super().__new__(cls)
        o.inits = 0
        return o
    def __init__(self, k, *a, **kw): self.inits += 1
class B(A): pass
print(A(1) is A(1), A(1).inits, A(1, 2, z=3).inits, type(B(1)).__name__, B(1).inits, type(B(2)).__name__, A(2).inits)
class Other:
    def __new__(cls, *a): return 5
    def __init__(self): print("never")
print(Other(), Other(1, 2, 3))
class Sub(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.given = v
s = Sub(4); print(s, s.given)
class NoNew: __init__ = None
class OnlyInit:
    def __init__(self, a): return a
class OnlyNew:
    def __new__(cls, a): return object.__new__(cls)
for f in (lambda: NoNew(), lambda: OnlyInit(5), lambda: OnlyInit(None) is None, lambda: OnlyNew(), lambda: type(OnlyNew(1)).__name__, lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: type("E", (), {})(1), lambda: object.__new__(OnlyNew, 1), lambda: OnlyInit.__new__(OnlyInit, 1, 2).__class__.__name__):
    try: print(f())
    except TypeError as e: print(e)
