# Floor division and remainder of ints: signs, big numbers, identities, errors.
for a in (7, -7, 0, 10 ** 20, -10 ** 20 - 1):
    for b in (2, -2, 3, -3, 10 ** 10, -10 ** 19 - 3):
        q, r = a // b, a % b
        print(a, b, q, r, divmod(a, b) == (q, r), q * b + r == a, (r == 0) or ((r < 0) == (b < 0)))
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 7 // 2.0, divmod(-7.5, 2), 1e300 // 1e-5, -0.0 // 1, 5 % 3.0)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: divmod(1, 0),
          lambda: divmod(1.0, 0), lambda: 10 ** 30 // 0, lambda: 10 ** 30 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: True // False):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e)
print(1 / 3, 10 ** 40 / 10 ** 39, 3 / 10 ** 30, -1 / 2, 2 ** 1000 / 2 ** 999, (2 ** 53 + 1) / 1)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
