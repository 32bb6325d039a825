# median and its kin, mode, multimode, quantiles.
import statistics as s
from fractions import Fraction as F

for data in ([1], [3, 1], [5, 1, 4], [1, 2, 2, 7], [F(1, 2), F(1, 3)], [2.5, 1, 9, 9]):
    print(data, s.median(data), s.median_low(data), s.median_high(data), s.median_grouped(data), s.mode(data), s.multimode(data))
print(s.median_grouped([52, 52, 53, 54], interval=2), s.median("abc"), s.median_low("bca"), s.mode(["a", "b", "a"]), s.multimode("aabbc"), s.multimode([]), s.mode(iter("zz")))
for n in (1, 2, 4, 10):
    print(n, s.quantiles([1, 3, 4, 9, 20], n=n), s.quantiles([1, 3, 4, 9, 20], n=n, method="inclusive"))
for f in (lambda: s.median([]), lambda: s.mode([]), lambda: s.quantiles([1]), lambda: s.quantiles([1, 2], n=0), lambda: s.quantiles([1, 2], method="x"), lambda: s.median([1, "a"]), lambda: s.median_grouped(["a", "b"]), lambda: s.mode([[1]])):
    try:
        print(f())
    except (s.StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
