from itertools import chain, islice, takewhile, dropwhile, filterfalse, starmap, compress, accumulate, zip_longest, cycle, product, tee

log = []
def noisy(n):
    for i in range(n):
        log.append(i)
        yield i

for make in (lambda: chain(noisy(3), noisy(2)), lambda: islice(noisy(9), 1, 6, 2), lambda: takewhile(lambda x: x < 2, noisy(5)),
             lambda: dropwhile(lambda x: x < 2, noisy(5)), lambda: filterfalse(lambda x: x % 2, noisy(4)), lambda: accumulate(noisy(4)),
             lambda: starmap(pow, ((x, 2) for x in noisy(3))), lambda: compress(noisy(4), [1, 0, 1]), lambda: zip_longest(noisy(2), noisy(3))):
    log.clear()
    it = make()
    before = list(log)
    first = next(it)
    print(before, first, log, end=" ")
    print(list(it), log, iter(it) is it)
