# Data and non-data descriptors, their precedence, __set_name__ and lookups on the class.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        return ("get", self.name, obj is None, owner.__name__)

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__["_" + self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, owner):
        return "nondata"


class C:
    d = Data()
    n = NonData()
    plain = 5


c = C()
print(c.d, C.d, c.n, C.n)
c.d = 1
c.n = 2
c.__dict__["d"] = "in dict"
print(c.d, c.n, c.__dict__)
del c.d
del c.n
print(c.n)


class Validated:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.slot)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s must be %s" % (self.slot[1:], self.kind.__name__))
        setattr(obj, self.slot, value)


class Person:
    name = Validated(str)
    age = Validated(int)

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("Ann", 30)
print(p.name, p.age, type(Person.name).__name__)
try:
    p.age = "old"
except TypeError as e:
    print(e)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class L:
    @Lazy
    def slow(self):
        print("computed")
        return 42


l = L()
print(l.slow, l.slow)


class ReadOnly:
    def __get__(self, obj, owner):
        return 7

    def __set__(self, obj, value):
        raise AttributeError("read only")


class R:
    r = ReadOnly()


try:
    R().r = 1
except AttributeError as e:
    print(e)


def func(self, x):
    return self, x


print(func.__get__(5)(6), func.__get__(None, int)(1, 2), type(func.__get__(5)).__name__)
