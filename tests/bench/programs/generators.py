# Generators: a pipeline of four, generator expressions, send, and one that is left half way.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if not x & 1:
            yield x


def pairs(source):
    previous = None
    for x in source:
        if previous is not None:
            yield previous, x
        previous = x


def averager():
    total = count = 0
    while True:
        total += yield total
        count += 1


def first_above(source, limit):
    for x in source:
        if x > limit:
            return x


assert sum(a * b for a, b in pairs(evens(numbers(1500000)))) == 562497750002000000
accumulator = averager()
next(accumulator)
for i in range(1500000):
    last = accumulator.send(i)
assert last == 1124999250000
assert sum(first_above(numbers(100), i % 20) for i in range(20000)) == 210000
