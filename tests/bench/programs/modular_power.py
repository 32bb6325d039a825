# Powers modulo numbers of 2,000 and of 600 digits: a key exchange and a few primality tests.
def number(digits, seed):
    n = seed
    while n < 10 ** digits:
        n = n * n + seed
    return n % 10 ** digits | 1


def probably_prime(n, witnesses):
    odd, twos = n - 1, 0
    while not odd & 1:
        odd >>= 1
        twos += 1
    for a in witnesses:
        x = pow(a, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


modulus = number(2000, 3)
alice, bob = number(130, 7), number(140, 11)
shared = pow(pow(5, alice, modulus), bob, modulus)
assert shared == pow(pow(5, bob, modulus), alice, modulus)
assert shared % 10 ** 12 == 62270209111
assert pow(3, number(600, 13), number(600, 17)) % 10 ** 12 == 897165170621
assert [p for p in range(2 ** 61 - 31, 2 ** 61, 2) if probably_prime(p, (2, 3, 5, 7, 11))] == [2305843009213693921, 2305843009213693951]
assert probably_prime(2 ** 2203 - 1, (2, 3))
