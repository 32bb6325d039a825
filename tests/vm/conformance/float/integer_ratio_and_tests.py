# as_integer_ratio, is_integer, trunc, floor, ceil, and the attributes.
import math

for x in (0.0, -0.0, 1.0, 0.5, -2.75, 0.1, 1e20, 5e-324, 1e300, -1e-5, 3.0000000001):
    n, d = x.as_integer_ratio()
    print(x, d if n > 10 ** 30 or d > 10 ** 30 else (n, d), n / d == x, x.is_integer(), math.trunc(x) % 10 ** 9, math.floor(x) % 10 ** 9, math.ceil(x) % 10 ** 9)
print((1.5).real, (1.5).imag, (1.5).conjugate(), (2.0).__int__(), (2.5).__trunc__(), (1.5).__getnewargs__())
for x in (float("inf"), -float("inf"), float("nan")):
    print(x.is_integer())
    for f in (x.as_integer_ratio, lambda: int(x), lambda: math.floor(x), lambda: round(x)):
        try:
            print(f())
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e)
