# Iterators, generators, ranges, tuples and dict views as data; the data is not changed, order does not matter.
import random
import statistics as s

data = [3, 1, 4, 1, 5, 9, 2, 6]
keep = data[:]
functions = (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.pvariance, s.variance, s.pstdev, s.stdev)
for f in functions:
    want = f(data)
    assert want == f(iter(data)) == f(tuple(data)) == f(x for x in data) == f(dict(enumerate(data)).values()), f
    if f is not s.mode:
        assert f(sorted(data)) == want == f(data[::-1])
    print(f.__name__, want)
assert data == keep
print(s.quantiles(iter(data), n=4), s.multimode(iter("hello")), s.mean(range(101)), s.median(range(0, 100, 7)), s.stdev(range(10)), s.pvariance({1, 2, 3}))
