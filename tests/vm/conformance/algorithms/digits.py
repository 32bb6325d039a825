# Digits of pi by a spigot, of e by a series in ints, of the square root of two; digit sums of large factorials.
from math import factorial, isqrt
def pi():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
g = pi()
print("".join(str(next(g)) for _ in range(100)))
one = 10**120
e = term = one
k = 1
while term:
    term //= k
    e += term
    k += 1
print(str(e)[:100])
print(isqrt(2 * 10**160), sum(map(int, str(factorial(100)))), len(str(2**1000)), str(3**500)[-20:], factorial(30) // factorial(28))
