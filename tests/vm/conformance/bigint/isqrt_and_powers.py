# math.isqrt at and around squares, gcd and lcm of long numbers, factorials.
import math

for n in (0, 1, 2, 3, 4, 2 ** 32 - 1, 2 ** 64, 10 ** 40, 3 ** 801, 2 ** 3000 + 1):
    r = math.isqrt(n)
    assert r * r <= n < (r + 1) ** 2
    assert math.isqrt(r * r) == r and (r == 0 or math.isqrt(r * r - 1) == r - 1)
    print(r % 10 ** 12)
print(math.gcd(2 ** 300 * 3 ** 50, 6 ** 60 * 5), math.gcd(-12, 18, 27), math.gcd(), math.gcd(0, -7), math.gcd(10 ** 30, 0))
print(math.lcm(2 ** 70, 3 ** 40), math.lcm(4, -6), math.lcm(), math.lcm(0, 5), math.lcm(7))
a, b = 3 ** 500 * 7, 3 ** 400 * 11
print(math.gcd(a, b) == 3 ** 400, math.lcm(a, b) == 3 ** 500 * 77)
print(math.factorial(60), math.factorial(200) % (10 ** 9 + 7), len(str(math.factorial(1000))))
print(math.comb(100, 50), math.comb(10 ** 10, 3), math.perm(30, 10), math.perm(5), math.comb(5, 7), math.perm(2, 3))
