# Generators in a row: sources, filters, windows, batches, broadcasting.
def numbers():
    n = 0
    while True:
        n += 1
        yield n
def window(it, size):
    seen = []
    for x in it:
        seen.append(x)
        if len(seen) == size:
            yield tuple(seen)
            del seen[0]
def batches(it, size):
    it = iter(it)
    while batch := [x for _, x in zip(range(size), it)]:
        yield batch
def until(it, stop):
    for x in it:
        if stop(x):
            return
        yield x
def average():
    total, n, mean = 0, 0, None
    while True:
        x = yield mean
        total, n = total + x, n + 1
        mean = total / n
print(list(window(until(numbers(), lambda n: n > 6), 3)), list(batches(range(7), 3)), list(batches([], 2)))
a = average()
next(a)
print([a.send(x) for x in (10, 20, 60)])
squares = (n * n for n in numbers() if n % 2)
print([next(squares) for _ in range(4)], sum(until(squares, lambda s: s > 300)))
