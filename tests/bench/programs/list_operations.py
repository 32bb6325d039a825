# Lists: append, index, slices, comprehension, pop, and a sieve.
def sieve(n):
    flags = [True] * n
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n, i))
    return [i for i, prime in enumerate(flags) if prime]


def shuffle_and_sum(n):
    l = []
    for i in range(n):
        l.append(i * 7 % 101)
    for i in range(n - 1):
        l[i], l[i + 1] = l[i + 1], l[i]
    total = 0
    while l:
        total += l.pop() * (len(l) & 7)
    return total


assert len(sieve(4000000)) == 283146
assert shuffle_and_sum(1000000) == 175000061
