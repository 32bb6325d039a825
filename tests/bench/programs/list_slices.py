# Slices of lists: copies, halves of a merge sort, strides, replacement and deletion; a sieve by slices.
def merge_sort(l):
    if len(l) < 2:
        return l
    middle = len(l) // 2
    left, right = merge_sort(l[:middle]), merge_sort(l[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def sieve(n):
    flags = [True] * n
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n, i))
    return [i for i, prime in enumerate(flags) if prime]


def windows(l, width):
    best = 0
    for start in range(len(l) - width):
        best = max(best, sum(l[start:start + width]))
    return best


primes = sieve(2000000)
assert (len(primes), primes[-1]) == (148933, 1999993)
scrambled = [p * 7919 % 104729 for p in primes[:50000]]
assert merge_sort(scrambled) == sorted(scrambled)
assert windows(scrambled * 6, 8) == 706933
work = list(range(2000))
while len(work) > 10:
    work[2:5] = work[5:1:-2]
    del work[-1:]
assert work == [0, 1, 999, 3, 999, 1000, 1001, 1002, 1003, 1004]
