# float(int) rounds half to even at any length and overflows exactly where it should.
cases = [2 ** 53 + 1, 2 ** 53 + 3, 2 ** 54 + 2, 2 ** 54 + 6, 2 ** 100 + 2 ** 47, 2 ** 100 + 2 ** 47 + 1, 10 ** 22, 10 ** 23, 10 ** 300 + 1,
         2 ** 1024 - 2 ** 971, 2 ** 1024 - 2 ** 970 - 1, -(2 ** 200 + 2 ** 147)]
for n in cases:
    print(float(n).hex(), int(float(n)) - n if abs(n) < 2 ** 300 else "")
for n in (2 ** 1024 - 2 ** 970, 2 ** 1024, -2 ** 2000):
    for f in (lambda: float(n), lambda: n * 1.0, lambda: n + 0.5, lambda: complex(n)):
        try:
            print(f())
        except OverflowError as e:
            print(e)
print(10 ** 400 < 1.0, 10 ** 400 == 1.0, -10 ** 400 < 1e308)
