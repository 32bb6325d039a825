# Many generators alive at once, resumed in turn, dropped half way.
def counter(i):
    n = i
    while True:
        got = yield n
        n += 1 if got is None else got


gens = [counter(i) for i in range(100)]
for g in gens:
    next(g)
for r in range(5):
    for i, g in enumerate(gens):
        g.send(i) if i % 2 else next(g)
print([next(g) for g in gens[:10]], sum(next(g) for g in gens))
gens = gens[::3]
junk = [bytearray(100) for _ in range(300)]
del junk
print([next(g) for g in gens[:5]], len(gens))


def pipeline(source, n):
    for x in source:
        yield x + n


p = iter(range(5))
for i in range(30):
    p = pipeline(p, i)
print(list(p))


def scheduler(tasks):
    order = []
    while tasks:
        t = tasks.pop(0)
        try:
            order.append(next(t))
            tasks.append(t)
        except StopIteration:
            order.append("end")
    return order


def task(name, n):
    for i in range(n):
        yield name + str(i)


print(scheduler([task("a", 2), task("b", 3), task("c", 1)]))


def sieve():
    def numbers():
        n = 2
        while True:
            yield n
            n += 1

    def drop(p, source):
        for n in source:
            if n % p:
                yield n
    s = numbers()
    while True:
        p = next(s)
        yield p
        s = drop(p, s)


s = sieve()
print([next(s) for _ in range(25)])
