# Defaults are evaluated once, at definition, in the enclosing scope.
x = 1


def f(a=x, b=[]):
    b.append(a)
    return b


x = 2
print(f(), f(5), f(6, []), f())


def make():
    return [lambda i=i: i for i in range(3)]


print([g() for g in make()])


def order(a=print("a"), b=print("b")):
    pass


def sentinel(a=None, *, key=(), flag=...):
    return a, key, flag


print(sentinel(), sentinel(1, flag=0))
f.__defaults__ = (7, [8])
print(f())


def k(*, a=1):
    return a


k.__kwdefaults__ = {"a": 99}
print(k())
def self_default(f=f): return f is not None
print(self_default())
