# Mean, variance in one pass, median, quantiles, regression, correlation, against the module statistics.
import statistics as st
data = [2.5, 3.25, 5.5, 11.25, 11.25, 0.75, 7.0]
n, mean, m2 = 0, 0.0, 0.0
for x in data:
    n += 1
    d = x - mean
    mean += d / n
    m2 += d * (x - mean)
print(round(mean - st.mean(data), 12), round(m2 / (n - 1) - st.variance(data), 10), sorted(data)[n // 2] == st.median(data), st.mode(data), st.quantiles(data, n=4))
xs, ys = range(7), data
mx, my = sum(xs) / 7, sum(ys) / 7
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
line = st.linear_regression(xs, ys)
print(round(slope - line.slope, 10), round(my - slope * mx - line.intercept, 10), round(st.correlation(xs, ys), 6), round(st.pstdev(data), 6))
