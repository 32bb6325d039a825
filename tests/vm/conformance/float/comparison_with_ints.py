# Comparing floats with ints is exact where the int has no double.
inf, nan = float("inf"), float("nan")
for f in (9007199254740992.0, 1e22, 1e23, -2.0 ** 63, 0.5, -0.5, inf, -inf, nan, 1e308, 5e-324):
    n = int(f) if abs(f) < inf else 0
    print(f, [(f < m, f <= m, f == m, f != m, f >= m, f > m) for m in (n - 1, n, n + 1, 10 ** 400)])
print(2 ** 53 + 1 > 2.0 ** 53, 2 ** 53 == 2.0 ** 53, -2 ** 53 - 1 < -2.0 ** 53, 10 ** 23 == 1e23, 10 ** 22 == 1e22)
