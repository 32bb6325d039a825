class A:
    def f(self): return "A"
    @classmethod
    def k(cls): return "A.k", cls.__name__
    @staticmethod
    def s(): return "A.s"
    v = "A.v"
    p = property(lambda self: "A.p")
class B(A):
    def f(self): return "B" + super().f() + super(B, self).f()
    @classmethod
    def k(cls): return super().k(), super(B, cls).k()
    @staticmethod
    def s(): return super(B, B).s()
    v = "B.v"
    def get(self): return super().v, super().p
    def nested(self): return [super(B, self).f() for _ in range(2)]
b = B()
print(b.f(), B.k(), b.k(), B.s(), b.get(), b.nested())
s = super(B, b)
print(s.__thisclass__ is B, s.__self__ is b, s.__self_class__ is B, s, super(B))
u = super(B); print(u.__get__(b).f(), u.__self__)
B.un = super(B); print(b.un.f())
for a in ((), (1,), (B, 5), (int, b), (B, b, 1)):
    try:
        super(*a)
    except (TypeError, RuntimeError) as e:
        print(e)
for f in (lambda: s.zz, lambda: setattr(s, "f", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)
