# // % divmod of floats: signs, zeros, infinities, and that the two agree.
inf, nan = float("inf"), float("nan")
values = (0.0, -0.0, 1.0, -1.0, 3.5, -3.5, 1e-300, 1e300, inf, -inf, nan)
for a in values:
    for b in (1.0, -1.0, 2.5, -2.5, 1e-300, inf, -inf, nan):
        print(a, b, a // b, a % b, divmod(a, b), sep=" ", end="; ")
    print()
for f in (lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 1.0 / 0, lambda: nan % 0.0, lambda: 0.0 / 0.0):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
print(5.0 // 2, 5 // 2.0, -5.5 // 2, 0.3 // 0.1, 0.3 % 0.1, 1e16 % 3.0, -1e-20 % 3.0)
