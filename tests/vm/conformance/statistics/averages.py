# mean, fmean, geometric_mean, harmonic_mean: types of results and errors.
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

for data in ([1, 2, 4], [1.5, 2.5], [F(1, 2), F(1, 3)], [D("0.5"), D("0.75")], [True, False, True], [1, 2.5], [1e300, 1e300], [0.1] * 10):
    print([repr(f(data)) for f in (s.mean, s.fmean, s.geometric_mean, s.harmonic_mean) if f is not s.geometric_mean or False not in data])
print(s.fmean([3.5, 4.0], [1, 3]), s.harmonic_mean([40, 60], weights=[5, 30]), s.harmonic_mean([0, 5]), s.mean(iter([1, 2])), s.fmean(x for x in (1, 2)), s.mean([float("inf"), 1]))
for f in (lambda: s.mean([]), lambda: s.fmean([]), lambda: s.geometric_mean([1, -1]), lambda: s.harmonic_mean([-1, 2]), lambda: s.mean(["a"]), lambda: s.mean([1, None]), lambda: s.fmean([1], [1, 2]), lambda: s.fmean([1, 2], [0, 0]), lambda: s.harmonic_mean([1], [1, 2]), lambda: s.harmonic_mean(["a"]), lambda: s.mean(5)):
    try:
        print(f())
    except (s.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
