# pow() with three arguments: signs, inverses, and the errors.
for args in ((2, 10, 1000), (2, 10, -1000), (-2, 3, 5), (0, 0, 1), (5, 0, 1), (3, -1, 7), (3, -2, 7), (-3, -3, 10), (2, 10 ** 20, 10 ** 9 + 7),
             (10 ** 30, 10 ** 30, 10 ** 31 + 1), (7, -1, -5), (2, 5, 1), (1, -5, 9), (38, -1, 97)):
    print(args, pow(*args))
for args in ((2, -1, 4), (0, -1, 5), (2, 3, 0), (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (2, 1j, 3), ("2", 3, 5)):
    try:
        print(pow(*args))
    except (ValueError, TypeError) as e:
        print(args, type(e).__name__, e)
print(pow(base=2, exp=3, mod=5), pow(2, 3, None), pow(exp=2, base=3))
