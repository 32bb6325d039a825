# Changing one function of an inherited property, replacing it by values, abstract ones, and super().prop.
import abc
class A:
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
class B(A):
    @A.x.getter
    def x(self): return "B" + str(self._x)
class C(B):
    x = B.x.setter(lambda s, v: setattr(s, "_x", v * 10))
class D(A): x = 99
class E(C):
    @property
    def x(self): return super().x + "!"
    @x.setter
    def x(self, v): super(E, type(self)).x.fset(self, v + 1)
for k in (A, B, C, D, E):
    o = k()
    o.x = 5
    print(k.__name__, o.x, o._x, end=" ")
    try:
        del o.x
        print(o.x, o._x)
    except AttributeError as e: print(e)
class Abs(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): "doc"
    @p.setter
    @abc.abstractmethod
    def p(self, v): pass
class Half(Abs):
    @Abs.p.getter
    def p(self): return 1
class Full(Abs): p = 5
for k in (Abs, Half, Full):
    try: print(k().p)
    except TypeError as e: print(e)
print(Half.p.__isabstractmethod__, sorted(Half.__abstractmethods__))
