# super with one, two and wrong arguments, its attributes, in static and class methods, and in nested functions.
class A:
    v = "A"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
class B(A):
    v = "B"
    def f(self): return "B.f>" + super().f()
    @classmethod
    def c(cls): return "B.c>" + super().c()
    @staticmethod
    def s(): return "B.s>" + super(B, B).s()
    @property
    def p(self): return "B.p>" + super().p
class C(B): pass
c = C()
print(c.f(), c.c(), C.c(), c.s(), c.p, super(C, c).v, super(B, c).v, super(C, C).v, super(B, C).c())
s = super(B, c)
print(s.__thisclass__.__name__, s.__self__ is c, s.__self_class__.__name__, s.f())
try: s.nothing
except AttributeError as e: print(e)
u = super(B); print(u.__self__, u.__get__(c, C).f(), u.__self_class__)
for args in ((B, A()), (5,), (B, 5), (A, object), (), (B, c, 1), (B, None)):
    try: print(type(super(*args)).__name__, args[1])
    except (TypeError, RuntimeError) as e: print(type(e).__name__, e)
class N(A):
    def f(self):
        def inner(x): return super().f()
        return inner(self), [super(N, self).f() for _ in "a"]
    def g(): return super().f()
    def h(self):
        del self
        return super().f()
print(N().f())
for f in (N.g, N().h):
    try: f()
    except RuntimeError as e: print(e)
try: super(B, c).v = 1
except AttributeError as e: print(e)
