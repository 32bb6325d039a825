# NormalDist: densities, percentiles, arithmetic, samples with a seed.
from statistics import NormalDist, StatisticsError

d = NormalDist(100, 15)
print(d, d.mean, d.median, d.mode, d.stdev, d.variance, d.pdf(110), d.cdf(130), d.zscore(130), d.quantiles(n=5), d.overlap(NormalDist(110, 10)), d.overlap(NormalDist(90, 15)))
print([d.inv_cdf(p / 20) for p in range(1, 20, 3)], NormalDist().inv_cdf(1e-30), NormalDist().inv_cdf(1 - 1e-10), NormalDist.from_samples([2, 4, 4, 5]), d.samples(2, seed=4))
e = NormalDist(3, 4)
for r in (d + e, d - e, d + 5, 5 - d, d * 2, -2 * d, d / 4, +d, -d):
    print(r)
print(d == NormalDist(100, 15), d != e, hash(d) == hash(NormalDist(100, 15)), d == 5)
for f in (lambda: NormalDist(0, -1), lambda: d.inv_cdf(0), lambda: d.inv_cdf(1.5), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1), lambda: NormalDist(1, 0).zscore(1), lambda: d.overlap(5), lambda: NormalDist.from_samples([1]), lambda: d * e, lambda: 2 / d):
    try:
        print(f())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
