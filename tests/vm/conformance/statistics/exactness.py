# Sums inside are exact: data that float arithmetic would lose.
import statistics as s
from fractions import Fraction as F

print(s.mean([1e30, 1, -1e30]), s.mean([1e16, 1.0, -1e16]), s.fmean([1e30, 1, -1e30]), s.pvariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]), s.variance([1e100, 1e100 + 1e85]) > 0)
data = [F(n, n + 1) for n in range(1, 30)]
print(s.mean(data), s.variance(data[:4]), s.mean([10 ** 40, 1]), s.mean([True, 2.5]), s.stdev([10 ** 30, 10 ** 30 + 2]), s.pstdev([1e-200, 3e-200]), s.mean([0.1, 0.2, 0.3]))
print([s.mean([x] * 7) == x for x in (0.1, 1e300, 1 / 3, F(1, 3))], s.median([10 ** 30, 10 ** 30 + 1]), s.harmonic_mean([F(1, 2), F(1, 3)]), s.quantiles([F(1), F(2), F(3)], n=3))
