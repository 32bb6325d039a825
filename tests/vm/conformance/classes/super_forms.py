# super() in its forms: no arguments, two arguments, class methods, properties, attributes.
class A:
    x = "A.x"

    def __init__(self): self.log = ["A"]
    def f(self): return "A.f"
    @classmethod
    def k(cls): return "A.k", cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, i): return "item", i
    def __len__(self): return 5


class B(A):
    x = "B.x"

    def __init__(self):
        super().__init__()
        self.log.append("B")

    def f(self): return "B.f>" + super().f()
    @classmethod
    def k(cls): return ("B.k",) + super().k()
    @staticmethod
    def s(): return "B.s>" + A.s()
    @property
    def p(self): return "B.p>" + super().p
    def __getitem__(self, i): return ("B",) + super().__getitem__(i)
    def all(self): return super().x, super(B, self).f(), super().__len__(), super().s()

    def in_closure(self):
        return (lambda: super(B, self).f())(), [super(B, self).f() for _ in range(1)]


class C(B):
    def skip(self): return super(B, self).f(), super().f()


c = C()
print(c.log, c.f(), c.k(), C.k(), c.s(), c.p, c[3], c.all(), c.in_closure(), c.skip())
print(super(B, c).x, super(C, c).x, super(B, B).k.__self__.__name__, super(C, C).k())
for bad in (lambda: super(B, 5), lambda: super(B, A()), lambda: super(), lambda: super(5, c), lambda: super(C, c).nothing):
    try:
        bad()
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    super(C, c).x = 5
except AttributeError as e:
    print(e)
class D(A):
    def f(this): return super().f() + "!"
print(D().f())
