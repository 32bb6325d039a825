# Recursive functions of all kinds: mutual, through methods, lambdas, defaults, dictionaries, generators, with caches.
import functools
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(101), even(7))
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
print(ack(2, 3), [ack(1, i) for i in range(5)])
@functools.lru_cache(maxsize=None)
def ways(n, k):
    if n == 0: return 1
    if n < 0 or k == 0: return 0
    return ways(n - k, k) + ways(n, k - 1)
print([ways(n, n) for n in range(12)], ways.cache_info().misses > 0)
def collatz(n, depth=0): return depth if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, depth + 1)
print([collatz(n) for n in (1, 7, 27)])
def parse(s):
    def expr(i):
        v, i = term(i)
        while i < len(s) and s[i] in "+-":
            r, j = term(i + 1)
            v, i = (v + r if s[i] == "+" else v - r), j
        return v, i
    def term(i):
        v, i = atom(i)
        while i < len(s) and s[i] == "*":
            r, i = atom(i + 1)
            v *= r
        return v, i
    def atom(i):
        if s[i] == "(":
            v, i = expr(i + 1)
            return v, i + 1
        j = i
        while j < len(s) and s[j].isdigit(): j += 1
        return int(s[i:j]), j
    return expr(0)[0]
print(parse("2+3*(4-1)*2-7"), parse("((10))"))
def subsets(a): return [[]] if not a else [s + t for s in subsets(a[1:]) for t in ([], [a[0]])]
print(subsets([1, 2, 3]))
def quick(a): return a and quick([x for x in a[1:] if x < a[0]]) + a[:1] + quick([x for x in a[1:] if x >= a[0]])
print(quick([5, 2, 9, 1, 5, 6, 0]))
memo = {}
f = lambda n: memo.setdefault(n, n if n < 2 else f(n - 1) + f(n - 2)); print(f(15))
