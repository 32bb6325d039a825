# __annotations__ as an attribute: fresh, replaced, deleted, refused.
def f(a: int): pass


print(f.__annotations__)
f.__annotations__["b"] = str
print(f.__annotations__)
f.__annotations__ = {"c": 1}
print(f.__annotations__)
try:
    f.__annotations__ = 5
except TypeError as e:
    print(e)


class A:
    x: int


class B(A):
    pass


class C(A):
    y: str


print(A.__annotations__, B.__annotations__, C.__annotations__, "__annotations__" in B.__dict__)
B.__annotations__["z"] = 1
print(B.__annotations__, A.__annotations__)


class D:
    __annotations__ = {"made": "by hand"}
    w: int


print(D.__annotations__)
print((lambda x: x).__annotations__)
