# super with its arguments: wrong ones, unbound ones, attributes of the object itself, class methods and __get__.
class A:
    kind = "A"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c", cls.__name__

    @property
    def p(self):
        return "A.p"


class B(A):
    kind = "B"

    def f(self):
        return "B.f " + super().f()

    @classmethod
    def c(cls):
        return super().c()

    @property
    def p(self):
        return "B.p " + super().p

    def wrong(self):
        return super().nothing

    def assign(self):
        super().kind = 5


class C(B):
    pass


b = C()
print(super(B, b).f(), super(C, b).f(), super(B, b).kind, super(B, C).kind, super(B, C).c(), super(C, C).c(), super(B, b).p, b.p, b.c())
u = super(B)
print(u.__get__(b).f(), u.__self__, u.__thisclass__.__name__, super(B, b).__self_class__.__name__, super(B, b).__thisclass__.__name__, super(B, b).__self__ is b, type(super(B, b).__class__).__name__)
for call in [lambda: super(5), lambda: super(A, 5), lambda: super(B, A()), lambda: super(B, A), lambda: super(A, B, C), lambda: super(None, b), lambda: super(B, b).nothing, b.wrong, b.assign, lambda: super(object, b).f, lambda: super(B, None).f(), lambda: super(A, b).f(), lambda: super()]:
    try:
        print(call().__class__.__name__)
    except (TypeError, AttributeError, RuntimeError) as e:
        print(type(e).__name__, e)


def free(self):
    return super().f()


def empty():
    return super()


B.free = free
for call in [b.free, empty]:
    try:
        call()
    except RuntimeError as e:
        print(e)


class D(A):
    __class__ = A

    def get(self):
        return super().f()


print(D().get(), isinstance(super(B, b), super))
