# variance, pvariance, stdev, pstdev: exact inside, rounded once.
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

for data in ([1, 2, 3, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [F(1, 6), F(1, 2), F(5, 3)], [D("27.5"), D("30.25"), D("41.75")], [1e16, 1e16 + 2, 1e16 + 4], [0.1, 0.1, 0.1], [10 ** 20, 10 ** 20 + 1]):
    print([repr(f(data)) for f in (s.variance, s.pvariance, s.stdev, s.pstdev)])
print(s.variance([1, 2, 3], xbar=2), s.pvariance([1, 2, 3], mu=1), s.stdev([1, 2, 4], 2), s.pstdev(iter([1, 3])), s.pvariance([5]), s.pstdev([5]))
for f in (lambda: s.variance([1]), lambda: s.stdev([]), lambda: s.pvariance([]), lambda: s.pstdev([]), lambda: s.variance(["a", "b"])):
    try:
        print(f())
    except (s.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
