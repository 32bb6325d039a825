# A metaclass's mro() that assigns __bases__ while they are being assigned: no cycle, and what it assigned stays.
class Meta(type):
    def mro(cls):
        step = steps.pop(cls.__name__, None)
        if step:
            step()
        return type.mro(cls)


steps = {}


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


def assign(cls, *bases):
    def step():
        cls.__bases__ = bases

    return step


steps["C"] = assign(C, B2)
C.__bases__ = (B1,)
B1.__bases__ = (C,)
print(C.__bases__, B2.__subclasses__(), B1.__subclasses__())
print(B1.__bases__, C.__subclasses__(), A.__subclasses__())

for order in ("first", "second"):

    class D1(A):
        pass

    class D2(A):
        pass

    steps["D1"] = assign(D2, D1)
    steps["D2"] = assign(D1, D2)
    try:
        D1.__bases__ += ()
    except TypeError as e:
        print(order, type(e).__name__, e)
    print([c.__name__ for c in D1.__mro__], [c.__name__ for c in D2.__mro__])
    print(isinstance(D1(), A), issubclass(D2, D1), issubclass(D1, D2))


def fail():
    raise LookupError("in mro")


class E(A):
    pass


steps["E"] = fail
try:
    E.__bases__ = (B2,)
except LookupError as e:
    print(e, E.__bases__, E.__mro__, B2.__subclasses__())
