# __new__ and __init__: what they are given, what they may return.
class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        self = super().__new__(cls)
        self.made = True
        return self

    def __init__(self, *args, **kw):
        print("init", self.made, args, kw)


A(1, k=2)


class Singleton:
    one = None

    def __new__(cls):
        if cls.one is None:
            cls.one = object.__new__(cls)
        return cls.one

    def __init__(self):
        print("init again")


print(Singleton() is Singleton())


class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


print(Other())


class Positive(int):
    def __new__(cls, value):
        return super().__new__(cls, abs(value))

    def __repr__(self):
        return "Positive(%d)" % self


print(Positive(-5), Positive(3) + 1, Positive(-2) == 2, type(Positive(1)).__name__)


class Name(str):
    def __new__(cls, first, last):
        self = str.__new__(cls, first + " " + last)
        self.last = last
        return self


n = Name("A", "B")
print(n, n.last, n.upper(), len(n), n == "A B", {n: 1}["A B"])


class T(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)

    def __init__(self, *items):
        self.extra = len(items)


t = T(1, 2, 3)
print(t, t.extra, t[1:], type(t[1:]).__name__)


class BadInit:
    def __init__(self):
        return 5


class NoArgs:
    pass


class OnlyNew:
    def __new__(cls, x):
        return object.__new__(cls)


print(type(OnlyNew(1)).__name__)
for f in (BadInit, lambda: NoArgs(1), lambda: object.__new__(5), lambda: object.__new__(int), lambda: object.__new__(), lambda: OnlyNew()):
    try:
        f()
    except TypeError as e:
        print(e)
