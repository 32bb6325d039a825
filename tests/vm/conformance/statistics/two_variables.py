# covariance, correlation, linear_regression.
import statistics as s

x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(s.covariance(x, y), s.covariance(x, x[::-1]), s.correlation(x, x), s.correlation(x, x[::-1]), s.correlation(x, y))
fit = s.linear_regression([1971, 1975, 1979, 1982], [1, 2, 3, 4])
print(fit, fit.slope, s.linear_regression([1, 2, 4], [2, 4, 9], proportional=True))
for f in (lambda: s.covariance([1], [1]), lambda: s.covariance([1, 2], [1]), lambda: s.correlation([1, 1], [1, 2]), lambda: s.correlation([1], [1, 2]), lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.linear_regression([1], [2])):
    try:
        print(f())
    except s.StatisticsError as e:
        print(e)
