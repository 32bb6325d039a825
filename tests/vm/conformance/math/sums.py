# fsum is exact, prod multiplies anything, hypot and dist neither overflow nor lose digits.
import math


def attempt(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


inf, nan = math.inf, math.nan
print(math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1.0, -1e100, 1e-100, 1e50, -1.0, -1e50]), math.fsum([1e308, 1e308, -1e308]) if False else "")
print(math.fsum([2.0 ** 53, -0.5, -2.0 ** -54]), math.fsum([2.0 ** 53, 1.0, 2.0 ** -100]), math.fsum([2.0 ** 53 + 10.0, 1.0, 2.0 ** -100]))
print(math.fsum([2.0 ** n - 2.0 ** (n + 50) + 2.0 ** (n + 52) for n in range(-1074, 972, 2)] + [-2.0 ** 1022]))
print(math.fsum(1 / n for n in range(1, 1000)), math.fsum((-1) ** n / n for n in range(1, 1000)), math.fsum([10 ** 20, 1, -10 ** 20]), math.fsum([-0.0]))
print(attempt(math.fsum, [inf, -inf]), attempt(math.fsum, [inf, 1]), attempt(math.fsum, [nan, inf]), attempt(math.fsum, [1e308] * 3), attempt(math.fsum, ["a"]),
      attempt(math.fsum, 5))
seed = 12345
numbers = []
for n in range(200):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(math.ldexp(seed - 2 ** 30, seed % 600 - 300))
print(math.fsum(numbers), math.fsum(reversed(numbers)) == math.fsum(numbers), math.fsum(numbers + [-x for x in numbers]))
print(math.prod([]), math.prod([1, 2, 3, 4]), math.prod([0.5, 4, 2 ** 40]), math.prod(range(1, 25)), math.prod([2, 3], start=10), math.prod(["a"], start=3), math.prod((True, 5)))
print(attempt(math.prod, 5), attempt(math.prod, [1, None]))
print(math.hypot(), math.hypot(3), math.hypot(3, 4), math.hypot(-5, 12), math.hypot(1, 2, 2), math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200), math.hypot(1e308, 1),
      math.hypot(inf, nan), math.hypot(nan, 1), math.hypot(0.0, -0.0), math.hypot(5e-324, 5e-324), math.hypot(1, 1), math.hypot(*[1] * 7), math.hypot(10 ** 20, 1))
print(math.dist([0, 0], [3, 4]), math.dist((1, 2, 3), (4, 6, 15)), math.dist([], []), math.dist([1e300], [-1e300]), attempt(math.dist, [1], [1, 2]), attempt(math.dist, [1], ["a"]))
