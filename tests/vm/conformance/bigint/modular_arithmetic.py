# Inverses, powers and the extended Euclidean algorithm on numbers of several hundred bits.
p = 2 ** 521 - 1
for a in (3, 10 ** 100 + 7, p - 2, 2 ** 300):
    inverse = pow(a, -1, p)
    assert inverse * a % p == 1 and pow(a, p - 2, p) == inverse and pow(a, p - 1, p) == 1
    print(inverse % 10 ** 15, pow(a, 10 ** 40, p) % 10 ** 15, pow(a, -3, p) % 10 ** 9)
n = (2 ** 61 - 1) * (2 ** 89 - 1)
e = 65537
d = pow(e, -1, (2 ** 61 - 2) * (2 ** 89 - 2))
m = 123456789012345678901234567890
assert pow(pow(m, e, n), d, n) == m
print(pow(m, e, n), pow(-m, 3, n), pow(m, 3, -n))
for args in ((6, -1, 9), (2 ** 100, -1, 2 ** 50), (5, 2, 0)):
    try:
        pow(*args)
    except ValueError as e:
        print(e)
