import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): return "A.f"
    @property
    @abc.abstractmethod
    def p(self): pass
def t(c):
    try:
        print(c())
    except TypeError as e:
        print(e)
class B(A):
    def f(self): return super().f()
class C(B):
    p = 5
    def __repr__(self): return "C!"
t(A); t(B); t(C)
print(sorted(A.__abstractmethods__), sorted(B.__abstractmethods__), C.__abstractmethods__, C().f())
class D: pass
try:
    D.__abstractmethods__
except AttributeError as e:
    print("none")
D.__abstractmethods__ = ("x",)
t(D)
D.__abstractmethods__ = ()
print(isinstance(D(), D))
