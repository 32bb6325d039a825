# round(int, n) with n < 0: to a multiple of a power of ten, ties to even.
for n in (0, 4, 5, 6, 15, 25, 35, -15, -25, 149, 150, 151, 250, 12345, 2 ** 70, -2 ** 70 - 5):
    print(n, round(n), round(n, 0), round(n, 2), round(n, -1), round(n, -2), round(n, -30))
print(round(True), round(True, -1), type(round(True)), round(5, None))
for bad in (1.5, "1", 1j):
    try:
        round(5, bad)
    except TypeError as e:
        print(e)
