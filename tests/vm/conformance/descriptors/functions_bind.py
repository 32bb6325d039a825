# Functions, builtins, lambdas, partials, classes and methods as class attributes: which bind.
import functools, operator
def plain(*a): return len(a)
class Callable:
    def __call__(self, *a): return len(a)
class C:
    f = plain
    l = lambda *a: len(a)
    b = abs
    ln = len
    t = int
    p = functools.partial(plain, 1)
    pm = functools.partialmethod(plain, 1)
    c = Callable()
    m = [].append
    s = staticmethod(plain)
    k = classmethod(plain)
    def __len__(self): return 7
c = C()
print(c.f(), c.l(), c.b(-3), c.ln([1]), c.t("5"), c.p(), c.pm(), c.c(), c.s(), c.k(), C.k())
print(C.f(), C.f(1, 2), C.l(1), C.s(1))
print(plain.__get__(5)(), plain.__get__(5, int)(1), plain.__get__(None, int) is plain)
try: plain.__get__(None, None)
except TypeError as e: print(e)
bound = c.f
print(bound.__self__ is c, bound.__func__ is plain, bound == c.f, bound is c.f, hash(bound) == hash(c.f), bound.__name__)
print(C().f == c.f, c.f != c.l, str.upper.__get__("abc")(), type("".join.__self__).__name__)
print(type(bound.__get__(C(), C)).__name__)
up = str.upper; print(up("x"), type(up).__name__, type("".upper).__name__)
class D:
    up = str.upper
    add = operator.add
    g = operator.attrgetter("n")
    n = 3
try: D().up()
except TypeError as e: print(e)
print(D().add(1, 2), D().g(D))
