# Generators that call themselves with yield from: trees, permutations, flattened lists and early stops.
class Node:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
def build(lo, hi):
    if lo >= hi: return None
    m = (lo + hi) // 2
    return Node(m, build(lo, m), build(m + 1, hi))
print(list(build(0, 20)))
def perms(a):
    if not a: yield ()
    for i, x in enumerate(a):
        for rest in perms(a[:i] + a[i + 1:]):
            yield (x, *rest)
print(len(list(perms("abcd"))), list(map("".join, perms("abc"))))
def flat(x):
    if isinstance(x, list):
        for y in x: yield from flat(y)
    else: yield x
print(list(flat([1, [2, [3, [4, []], 5]], [[[6]]]])))
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3, "A", "B", "C")))
def depth(n):
    if n: n = yield from depth(n - 1)
    else: yield "bottom"
    return n
it = depth(150)
print(next(it), next(it, "done"))
