# Extended gcd, modular inverses, Chinese remainders, Euler's phi, factors.
from math import gcd
def egcd(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q, (a, b) = a // b, (b, a % b)
        x, u = u, x - q * u
        y, v = v, y - q * v
    return a, x, y
def crt(pairs):
    n, r = 1, 0
    for m, a in pairs:
        g, x, _ = egcd(n, m)
        r += n * ((a - r) // g * x % (m // g))
        n = n * m // g
    return r % n, n
def factors(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out
for a, b in ((240, 46), (17, 5), (0, 9), (2**64, 3**40)):
    g, x, y = egcd(a, b)
    print(a, b, g, x, y, a * x + b * y == g == gcd(a, b))
print(crt([(3, 2), (5, 3), (7, 2)]), pow(3, -1, 11), [sum(gcd(i, n) == 1 for i in range(n)) for n in range(1, 13)])
for n in (1, 2, 97, 360, 1001, 999983, 600851475143):
    print(n, factors(n))
