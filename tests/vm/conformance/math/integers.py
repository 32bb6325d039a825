# math's functions of ints.
import math


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


print([math.factorial(n) for n in range(25)], math.factorial(60), math.factorial(300) % (10 ** 9 + 7), len(str(math.factorial(500))))
print(attempt(math.factorial, -1), attempt(math.factorial, 1.5), attempt(math.factorial, "a"), math.factorial(True))
print([[math.comb(n, k) for k in range(n + 2)] for n in range(8)], math.comb(100, 50), math.comb(200, 199), math.comb(10 ** 20, 3), math.comb(300, 150))
print(attempt(math.comb, -1, 2), attempt(math.comb, 2, -1), attempt(math.comb, 2.0, 1), math.comb(5, 10 ** 30))
print([[math.perm(n, k) for k in range(n + 2)] for n in range(6)], math.perm(10), math.perm(30, 25), math.perm(10 ** 25, 2), math.perm(5, None))
print(attempt(math.perm, -1, 2), attempt(math.perm, 2, -1), attempt(math.perm, 2.5))
print(math.gcd(), math.gcd(5), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(0, -7), math.gcd(12, 18, 27), math.gcd(2 ** 100 * 3, 6 ** 50), math.gcd(10 ** 40, 15 ** 30))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-4, 6), math.lcm(2 ** 70, 3 ** 40), math.lcm(*range(1, 50)))
print(attempt(math.gcd, 1.5), attempt(math.lcm, "a"))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 2 ** 52 - 1, 2 ** 52, 2 ** 62, 2 ** 64 - 1, 2 ** 64, 10 ** 40, 10 ** 40 - 1, 3 ** 501)])
print(attempt(math.isqrt, -1), attempt(math.isqrt, 4.0), all(math.isqrt(n * n) == n and math.isqrt(n * n - 1) == n - 1 for n in (10 ** 9 + 7, 3 ** 60, 2 ** 200 + 1)))


class Index:
    def __index__(self):
        return 12


print(math.factorial(Index()), math.gcd(Index(), 8), math.comb(Index(), 2), math.isqrt(Index()), math.ldexp(1.0, 3))
print(math.floor(2 ** 100), math.ceil(-5), math.trunc(10 ** 20), math.floor(-0.5), math.ceil(-0.5), math.floor(1e25))
