# Generators: lazy, resumable, iterable once, with locals kept.
def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")


g = count(2)
print(type(g).__name__, iter(g) is g, next(g), next(g), next(g, "done"), next(g, "still done"), list(g))
print(list(count(3)), sum(count(4)), [*count(1)], tuple(count(0)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, source):
    for _, x in zip(range(n), source):
        yield x


print(list(take(10, fib())))
g1, g2 = fib(), fib()
next(g1), next(g1), next(g1)
print(next(g1), next(g2))


def empty():
    return
    yield


def nothing():
    if False:
        yield
    return 5


print(list(empty()), list(nothing()))


def args(a, *b, c=3, **d):
    yield a
    yield b
    yield c
    yield d


print(list(args(1, 2, c=4, e=5)), list(args(1)))
a, b, c = (x for x in "abc")
print(a, b, c, 2 in count(5), max(x * x for x in range(4)))


def tree(t):
    if t:
        for x in tree(t[0]):
            yield x
        yield t[1]
        for x in tree(t[2]):
            yield x


print(list(tree((((), 1, ()), 2, ((), 3, ((), 4, ()))))))
def gen_in_class():
    class C:
        def each(self):
            yield from (self.__class__.__name__, 1)
    return list(C().each())
print(gen_in_class())
g = (yield_ for yield_ in range(3))
print(g.gi_running, g.__name__, count.__name__, count(1).__name__, count(1).__qualname__)
def running():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
me = running()
print(next(me))
