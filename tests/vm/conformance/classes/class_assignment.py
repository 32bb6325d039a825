# __class__ can be read and assigned; classes can be changed while instances live.
class A:
    def f(self): return "A"
class B:
    def f(self): return "B"


a = A()
a.x = 1
print(a.f(), a.__class__.__name__)
a.__class__ = B
print(a.f(), a.x, type(a).__name__, isinstance(a, A), isinstance(a, B))
B.f = lambda self: "B2"
print(a.f())
B.g = property(lambda self: self.x * 10)
print(a.g)
del B.f
try:
    a.f()
except AttributeError as e:
    print(e)
try:
    a.__class__ = 5
except TypeError as e:
    print(e)
A.__name__ = "Renamed"
print(A.__name__, A().__class__.__name__)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    del A.nothing
except AttributeError as e:
    print(e)
A.__doc__ = "new doc"
print(A.__doc__, A().__doc__)
