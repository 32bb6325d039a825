# int / int is rounded once, however large the two are.
pairs = [(1, 3), (2, 3), (10 ** 20, 3), (2 ** 53 + 1, 1), (2 ** 54 + 3, 2), (10 ** 400, 10 ** 399), (1, 10 ** 320), (3, 10 ** 324),
         (1, 2 ** 1074), (1, 2 ** 1075), (3, 2 ** 1076), (2 ** 1024 - 2 ** 971, 1), (-7, 2 ** 60 + 1), (0, -5), (10 ** 400 + 1, 7 * 10 ** 380)]
for a, b in pairs:
    print((a / b).hex(), (-a / b).hex())
for a, b in ((2 ** 1024 - 2 ** 970, 1), (2 ** 1024, 1), (10 ** 400, 3), (1, 0), (10 ** 400, -1)):
    try:
        print(a / b)
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
