# // % and divmod of all signs and sizes: floored, the remainder takes the divisor's sign.
values = (7, -7, 0, 1, -1, 2 ** 40, -2 ** 40 - 3, 10 ** 25, -10 ** 25 + 1)
for a in values:
    for b in (3, -3, 1, -1, 2 ** 40, -10 ** 12, 10 ** 25):
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
    print(a, [divmod(a, b) for b in (3, -3, 2 ** 40)])
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 10 ** 30 // 0, lambda: 10 ** 30 % 0, lambda: 0 ** -1):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
