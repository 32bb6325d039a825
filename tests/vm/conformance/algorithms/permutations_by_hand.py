# Permutations, combinations, subsets and products by recursion against itertools.
import itertools
def perms(a):
    if not a:
        yield ()
    for i, x in enumerate(a):
        for rest in perms(a[:i] + a[i + 1 :]):
            yield (x,) + rest
def combs(a, k):
    if k == 0:
        yield ()
    elif len(a) >= k:
        for rest in combs(a[1:], k - 1):
            yield (a[0],) + rest
        yield from combs(a[1:], k)
def heap(a, n=None):
    n = len(a) if n is None else n
    if n <= 1:
        yield tuple(a)
    else:
        for i in range(n):
            yield from heap(a, n - 1)
            j = i if n % 2 == 0 else 0
            a[j], a[n - 1] = a[n - 1], a[j]
def next_perm(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return None
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1 :] = reversed(a[i + 1 :])
    return a
s = "abcd"
print(list(perms(s)) == list(itertools.permutations(s)), list(combs(s, 2)) == list(itertools.combinations(s, 2)), sorted(heap(list(s))) == sorted(itertools.permutations(s)))
print([[c for i, c in enumerate(s) if m >> i & 1] for m in range(0, 16, 3)], next_perm(list("abdc")), next_perm(list("dcba")), next_perm([1, 1, 5]))
print(["".join(p) for p in itertools.product("01", repeat=3)], len(list(itertools.combinations_with_replacement(range(5), 3))))
