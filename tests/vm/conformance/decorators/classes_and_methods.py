# Decorators on classes, methods, properties and static methods.
def add_attr(name, value):
    def decorate(cls):
        setattr(cls, name, value)
        return cls
    return decorate


@add_attr("b", 2)
@add_attr("a", 1)
class C:
    def double(f):
        return lambda self, *a: 2 * f(self, *a)

    @double
    def m(self, x):
        return x

    @property
    @double
    def p(self):
        return 21

    @staticmethod
    @lambda f: lambda *a: ("s",) + f(*a)
    def s(*a):
        return a

    @classmethod
    def k(cls, *a):
        return cls.__name__, a


c = C()
print(C.a, C.b, c.m(4), c.p, c.s(1), C.s(2), c.k(3), C.k())


def singleton(cls):
    return cls()


@singleton
class config:
    value = 5


print(config.value, type(config).__name__)


def replace(cls):
    class Sub(cls):
        replaced = True
    return Sub


@replace
class Thing:
    pass


print(Thing.__name__, Thing.replaced, Thing.__mro__[1].__name__)
