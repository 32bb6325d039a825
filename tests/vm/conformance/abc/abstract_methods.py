from abc import ABC, ABCMeta, abstractmethod, abstractproperty, get_cache_token, update_abstractmethods


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A(ABC):
    @abstractmethod
    def f(self): return "from A"
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
    @staticmethod
    @abstractmethod
    def s(): pass
print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__)
shown(lambda: A())
class B(A):
    def f(self): return super().f() + " and B"
    p = 1
shown(lambda: B())
class C(B):
    @classmethod
    def c(cls): return "c"
    @staticmethod
    def s(): return "s"
print(C().f(), C.c(), C.s(), C.__abstractmethods__)
class D(C):
    f = abstractmethod(lambda self: 1)
shown(lambda: D())
class Late(ABC):
    @abstractmethod
    def g(self): pass
Late.g = lambda self: "late"
update_abstractmethods(Late)
print(Late().g())
t = get_cache_token()
class V(metaclass=ABCMeta): pass
V.register(int)
print(get_cache_token() != t, isinstance(5, V), issubclass(bool, V), V.register(str) is str, isinstance("", V))
shown(lambda: V.register(5))
class W(V): pass
shown(lambda: W.register(V))
print(issubclass(W, V), isinstance(W(), V))
