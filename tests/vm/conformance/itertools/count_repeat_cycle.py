from itertools import count, repeat, cycle, islice
from fractions import Fraction

print(list(islice(count(5), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(10, -3), 4)), list(islice(count(step=2), 2)))
print(list(islice(count(Fraction(1, 3), Fraction(1, 3)), 3)), list(islice(count(2**62), 3)), count(3), count(3, 2), count(1.0))
print(list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -2)), repeat(5), repeat([], 2), list(map(pow, range(4), repeat(2))))
c = cycle("ab")
print([next(c) for _ in range(5)], list(islice(cycle(iter([1, 2])), 5)))
r = repeat(7, times=4)
next(r)
print(r.__length_hint__(), r)
print(list(zip(count(), "ab")), sum(islice(count(1), 100)))
