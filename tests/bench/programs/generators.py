# Generators: a pipeline, yield from over a tree, and send.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if not x & 1:
            yield x


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def averager():
    total = count = 0
    while True:
        total += yield total
        count += 1


assert sum(x * x for x in evens(numbers(1500000))) == 562498875000500000
assert sum(tree(17)) == 2 ** 18 - 17 - 2
a = averager()
next(a)
for i in range(1000000):
    last = a.send(i)
assert last == 499999500000
