# Operators of timedelta, with ints, floats and each other.
from datetime import timedelta

a, b = timedelta(days=3, seconds=5), timedelta(hours=7, microseconds=13)
print(a + b, a - b, b - a, -a, +a, abs(b - a), a * 3, -2 * b, a // 2, b // -7)
print(a / b, a // b, a % b, divmod(a, b), divmod(-a, b), -a // b, -a % b)
print(a > b, a >= a, a < b, a == timedelta(3, 5), a != b, bool(a - a), sorted([a, b, -a]))
print(len({a, timedelta(3, 5), b}), sum([a, b], timedelta()))
for call in (lambda: a / 0, lambda: a // 0, lambda: a / 0.0, lambda: a % timedelta(), lambda: a / timedelta(0), lambda: a * timedelta.max.days * 10**9):
    try:
        print(call())
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__)
for call in (lambda: a + 1, lambda: a * a, lambda: 1 / a, lambda: a // 1.5, lambda: a < 1, lambda: a * "x", lambda: a % 3):
    try:
        print(call())
    except TypeError:
        print("TypeError")
