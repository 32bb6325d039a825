# Recursion, mutual recursion, and through natives.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


def permutations(l):
    return [[x] + p for i, x in enumerate(l) for p in permutations(l[:i] + l[i + 1:])] if l else [[]]


def depth(n):
    return 0 if n == 0 else 1 + max(map(depth, [n - 1]))


print(fact(20), fact(30), even(100), odd(77), ackermann(2, 3), list(hanoi(3, "a", "b", "c")), len(permutations([1, 2, 3, 4])), permutations("abc")[3])
print(depth(10), sorted([3, 1, 2], key=lambda n: fact(n)))
flat = lambda x: [y for e in x for y in flat(e)] if isinstance(x, list) else [x]
print(flat([1, [2, [3, [4, [5]]]], [], [[6]]]))
