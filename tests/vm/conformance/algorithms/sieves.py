# Primes three ways: Eratosthenes in a bytearray, trial division in a generator, Miller and Rabin.
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
def primes():
    known = []
    n = 2
    while True:
        if all(n % p for p in known if p * p <= n):
            known.append(n)
            yield n
        n += 1
def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(s - 1)):
            return False
    return True
s = sieve(1000)
g = primes()
print(len(s), s[-5:], [next(g) for _ in range(len(s))] == s, [n for n in range(1001) if is_prime(n)] == s)
print([n for n in (561, 1105, 2**31 - 1, 2**61 - 1, 2**67 - 1, 10**18 + 9, 3317044064679887385961981) if is_prime(n)])
