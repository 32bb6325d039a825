# count, cycle, repeat: endless iterators and their bounds.
from itertools import count, cycle, repeat, islice

print(list(islice(count(), 4)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(count(start=2, step=2), 3)), list(islice(count(2 ** 63 - 1), 3)), list(islice(count(1j), 2)))
print(count(), count(5), count(1, 2), count(1.5), count(0, 1), count(5, -1))
c = count(3)
print(next(c), next(c), c, iter(c) is c)
print(list(islice(cycle("abc"), 8)), list(islice(cycle([1]), 3)), list(cycle([])))
source = iter([1, 2])
cy = cycle(source)
print(next(cy), next(cy), next(cy), list(source))
print(list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), list(islice(repeat(None), 2)), list(repeat(object=5, times=2)), repeat(7), repeat(7, 2))
r = repeat("v", 3)
print(next(r), r, list(r), r, list(map(pow, [2, 3, 4], repeat(2))))
print(list(zip(count(1), "abc")), dict(zip("ab", cycle([True]))), sum(islice(count(1), 100)), repeat(1, 5).__length_hint__())
for f in (lambda: count("a"), lambda: count(1, "b"), lambda: cycle(5), lambda: repeat(1, "a"), lambda: repeat(1, 2.0), lambda: repeat(1).__length_hint__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
