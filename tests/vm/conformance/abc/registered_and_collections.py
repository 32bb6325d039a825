# ABCMeta.register, virtual subclasses, abstract property kinds, collections.abc one-method classes and their subclass hooks.
import abc, collections.abc as ca
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): return "A.f"
    @property
    @abc.abstractmethod
    def p(self): pass
    @classmethod
    @abc.abstractmethod
    def c(cls): pass
    @staticmethod
    @abc.abstractmethod
    def s(): pass
print(sorted(A.__abstractmethods__))
class Half(A):
    def f(self): return "half " + super().f()
    p = 5
class Full(Half):
    c = classmethod(lambda cls: cls.__name__)
    s = staticmethod(lambda: "s")
for k in (A, Half, Full):
    try: o = k(); print(o.f(), o.p, o.c(), o.s())
    except TypeError as e: print(e)
@A.register
class V: pass
print(V.__name__, issubclass(V, A), isinstance(V(), A), V() in [1], issubclass(V, Half))
for bad in (5, "x"):
    try: A.register(bad)
    except TypeError as e: print(e)
try: Full.register(A)
except RuntimeError as e: print(e)
has = lambda *names: type("H", (), {n: lambda s, *a: 0 for n in names})
for names in (["__len__"], ["__iter__"], ["__iter__", "__next__"], ["__contains__"], ["__hash__"], ["__call__"], ["__getitem__"], ["__len__", "__iter__", "__contains__"], ["__reversed__", "__iter__"], ["__await__"], ["__aiter__"], ["__getitem__", "__len__"]):
    o = has(*names)()
    print(names, [n for n in ("Sized", "Iterable", "Iterator", "Container", "Hashable", "Callable", "Collection", "Reversible", "Awaitable", "AsyncIterable", "Sequence", "Mapping") if isinstance(o, getattr(ca, n))])
class NoHash: __hash__ = None
class NoIter(list): __iter__ = None
print(isinstance(NoHash(), ca.Hashable), isinstance(NoIter(), ca.Iterable), isinstance([], ca.MutableSequence), issubclass(dict, ca.MutableMapping), issubclass(str, ca.ByteString), issubclass(range, ca.Sequence))
A.__abstractmethods__ = frozenset(); print(A().f())
