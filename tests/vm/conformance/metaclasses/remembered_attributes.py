# Attributes of classes read again and again while their metaclasses change what is found.
from enum import Enum


class Meta(type):
    flag = "meta"

    def __getattr__(cls, name):
        return f"{cls.__name__} has no {name}"


class A(metaclass=Meta):
    x = 1

    @staticmethod
    def st(a):
        return a + 1

    @classmethod
    def cm(cls):
        return cls.__name__


class B(A):
    pass


for i in range(4):
    print(A.x, B.x, A.flag, B.st(1), B.cm(), A.missing, A().x)
    A.x += 1
Meta.x = property(lambda cls: "property of the metaclass")
print(A.x, B.x, A().x)
del Meta.x
print(A.x, B.x)
B.x = "own"
print(A.x, B.x)
del B.x
print(A.x, B.x)
Meta.__getattribute__ = lambda cls, name: ("asked", name) if name == "x" else type.__getattribute__(cls, name)
print(A.x, B.x, A.flag)
del Meta.__getattribute__
print(A.x, B.x)


class Asking(type):
    def __getattribute__(cls, name):
        log.append(name)
        return type.__getattribute__(cls, name)


log = []


class C(metaclass=Asking):
    y = 5


for i in range(3):
    print(C.y, log)


class Color(Enum):
    RED = 1
    GREEN = 2


for i in range(4):
    print(Color.RED, Color.RED is Color(1), Color.GREEN.value, Color.RED.name)
    try:
        Color.RED = 5
    except AttributeError as error:
        print(type(error).__name__)
import math

for i in range(3):
    print(math.pi == 3.141592653589793, math.floor(2.5), hasattr(math, "nothing"))
math.pi = 3
print(math.pi)
math.floor = lambda x: "mine"
print(math.floor(2.5))
