# send: values into a generator; the first must be None.
def echo():
    got = []
    while True:
        x = yield list(got)
        got.append(x)


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(next(g), g.send("a"), g.send("b"), next(g), g.send(None))


def average():
    total = n = 0
    mean = None
    while True:
        x = yield mean
        if x is None:
            return total, n
        total += x
        n += 1
        mean = total / n


a = average()
next(a)
print([a.send(v) for v in (10, 20, 30)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def expression():
    x = (yield 1) + (yield 2)
    print("x", x)
    y = yield
    print("y", y)
    print([(yield "in list"), (yield "second")])
    return (yield)


g = expression()
print(next(g), g.send(10), g.send(20), g.send("Y"), g.send("l1"), g.send("l2"))
try:
    g.send("last")
except StopIteration as e:
    print(e.value)
f = lambda: (yield (yield 1))
g = f()
print(next(g), g.send(2))
