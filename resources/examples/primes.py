# Primes: the sieve of Eratosthenes in a bytearray.
LIMIT = 1000


def primes_below(limit):
    composite = bytearray(limit)
    for number in range(2, limit):
        if composite[number]:
            continue
        yield number
        for multiple in range(number * number, limit, number):
            composite[multiple] = 1


found = list(primes_below(LIMIT))
for start in range(0, len(found), 14):
    print(" ".join("{:4d}".format(prime) for prime in found[start:start + 14]))
print(len(found), "primes below", LIMIT)
