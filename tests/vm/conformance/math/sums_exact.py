# fsum loses nothing; prod and dist and hypot at the edges.
import math

print(math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([1e-16] * 10 + [1]), math.fsum([]))
print(math.fsum([2.0 ** 53, -0.5, -2.0 ** -54]).hex(), math.fsum([2.0 ** n - 2.0 ** (n + 50) + 2.0 ** (n + 52) for n in range(-1074, 972, 2)] + [-2.0 ** 1022]).hex())
for data in ([1e308, 1e308], [float("inf"), -float("inf")], ["a"], 5):
    try:
        print(math.fsum(data))
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(math.fsum([float("inf"), 1]), math.fsum([float("nan"), float("inf")]), math.fsum([1e308, 1e-308, -1e308]))
print(math.prod([]), math.prod([1, 2, 3.5]), math.prod((2, 3), start=10), math.prod([2] * 100))
print(math.hypot(), math.hypot(-3), math.hypot(3, 4), math.hypot(1e200, 1e200), math.hypot(5e-324, 5e-324), math.hypot(1, float("inf"), float("nan")), math.hypot(1, 2, 3, 4, 5), math.hypot(*[0.1] * 50))
print(math.dist((1, 2), (4, 6)), math.dist([1], [1.5]), math.dist((), ()), math.dist((1, float("inf")), (2, 3)))
for f in (lambda: math.dist((1,), (1, 2)), lambda: math.dist(1, 2), lambda: math.hypot("a"), lambda: math.prod(3), lambda: math.dist(("a",), (1,))):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
