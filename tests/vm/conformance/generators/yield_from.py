# yield from: iteration, send, throw and the result through it; over any iterable.
def inner():
    log = []
    while True:
        try:
            x = yield len(log)
        except KeyError as e:
            log.append("key %s" % e)
            continue
        if x == "stop":
            return log
        log.append(x)


def outer():
    result = yield from inner()
    print("inner returned", result)
    second = yield from [1, 2]
    print("list returned", second)
    yield from "ab"
    yield from (x for x in (3,))
    yield from {4: 5}
    return "end"


g = outer()
print(next(g), g.send("a"), g.send("b"), g.throw(KeyError("k")), g.send("stop"))
print(list(g))


def nest(n):
    if n:
        yield n
        got = yield from nest(n - 1)
        return got + 1
    return 0


def top():
    r = yield from nest(20)
    yield "depth %d" % r


print(list(top()))


def bad():
    yield from 5


try:
    list(bad())
except TypeError as e:
    print(e)


def delegate_to_iterator():
    yield from It()


class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it result")
        return self.n
    def send(self, x): return "sent %s" % x
    def throw(self, *a): return "thrown %r" % a[0]
    def close(self): print("it closed")


g = delegate_to_iterator()
print(next(g), g.send("v"), g.throw(ValueError("x")), next(g))
g.close()
g = (lambda: (yield from iter([1, 2])))()
print(next(g))
try:
    g.send(5)
except AttributeError as e:
    print(e)


def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)):
            yield from flatten(e)
        else:
            yield e


print(list(flatten([1, [2, (3, [4, []]), 5], (), 6])))


def two(a, b):
    x = yield from a
    y = yield from b
    return x, y


def ret(v):
    return v
    yield


def show():
    print((yield from two(ret(1), ret(2))))


list(show())
