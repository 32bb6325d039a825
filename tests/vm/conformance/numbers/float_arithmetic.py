# float operators against CPython: signs of zero, infinities, mixed operands, rounding.
inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.0, 0.1, 1.5, -2.5, 3.141592653589793, 1e16, 123456789.123, 1e-7, 5e-324, 1.7976931348623157e308, inf, -inf, nan]


def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in values:
    for b in values:
        print(a, b, a + b, a - b, a * b, attempt(lambda: a / b), attempt(lambda: a // b), attempt(lambda: a % b), attempt(lambda: divmod(a, b)))
for a in values:
    print(-a, +a, abs(a), bool(a), a == a, a != a, a < 1, a >= 0, hash(a) == hash(a))
for a in (2.0, -2.0, 0.5, 10.0, -8.0, 0.0, 1.0, inf, -inf, nan):
    for b in (0, 1, 2, 3, -1, -2, 0.5, 2.5, -0.5, 1000, -1000, inf, -inf, nan):
        print(a, b, attempt(lambda: a ** b))
print(2.0 ** 5000 if False else attempt(lambda: 2.0 ** 5000), attempt(lambda: (-2.0) ** 5001))
for i in (0, 1, -3, 2 ** 53, 2 ** 53 + 1, 2 ** 64, 10 ** 22, 10 ** 23, 3 ** 100):
    print(i, float(i), i + 0.5, 0.5 - i, i * 0.1, i / 7, 7 / (i or 1), i // 2.5, 2.5 % (i or 1), i ** 0.5, 2.0 ** (i % 50))
print(1 / 3, 2 / 3, 10 / 4, -7 / 2, 0 / 5, 0 / -5, (2 ** 100) / (3 ** 50), (2 ** 53 + 1) / 1, 10 ** 400 / 10 ** 399, 1 / 10 ** 400, 5 / 2 ** 1074)
print(2 ** 1023 * 1.0, (2 ** 1024 - 2 ** 971) / 1, -(3 ** 700) / 3 ** 690, 2 ** -1074, 2 ** -1075)
print(7 // 2.0, -7 // 2.0, 7 // -2.0, -7 % 3.0, 7 % -3.0, 5.5 // 1, -5.5 // 1, 1e300 // 1e-10, 0.3 % 0.1, -0.0 % 5, 5 % inf, -5 % inf, -5 // inf)
x = 1.5
x += 1
x *= 3
x -= 0.25
x /= 2
x //= 1
x **= 2
x %= 5
print(x)
total = 0.0
for k in range(1000):
    total += k * 0.001
print(total)
