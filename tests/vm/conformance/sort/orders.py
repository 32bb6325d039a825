# sort and sorted: numbers, strings, keys, reverse, stability, long inputs of several shapes.
a = [3, 1, 2]
print(a.sort(), a, sorted([2, 1]), sorted("hello"), sorted({3: 1, 1: 2}), sorted((2, 1), reverse=True), sorted([]), sorted([1]))
print(sorted([3, 1.5, True, -2, 0.0]), sorted(["b", "a", "C", "é", "z", ""]), sorted([b"b", b"a"]), sorted([(2, "a"), (1, "b"), (1, "a")]))
words = "the quick brown fox jumps over the lazy dog The Quick".split()
print(sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
print(sorted(range(10), key=lambda x: x % 3), sorted(range(10), key=lambda x: x % 3, reverse=True))
seed = 12345


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed // 65536 % n


def check(xs, key=None, reverse=False):
    pairs = [(x, i) for i, x in enumerate(xs)]
    k = (lambda p: p[0]) if key is None else (lambda p: key(p[0]))
    pairs.sort(key=k, reverse=reverse)
    for p, q in zip(pairs, pairs[1:]):
        kp, kq = k(p), k(q)
        if reverse:
            kp, kq = kq, kp
        assert kp < kq or (kp == kq and p[1] < q[1]), (p, q)
    assert sorted(xs, key=key, reverse=reverse) == [p[0] for p in pairs]


for n in (2, 5, 31, 32, 33, 63, 64, 65, 100, 500, 1000):
    check([rnd(n) for _ in range(n)])
    check([rnd(5) for _ in range(n)])
    check(list(range(n)))
    check(list(range(n, 0, -1)))
    check([i % 7 for i in range(n)], reverse=True)
    check(list(range(n // 2)) + list(range(n // 2)))
    check([str(rnd(n)) for _ in range(n)])
    check([rnd(n) / 3 for _ in range(n)], reverse=True)
    check([rnd(n) for _ in range(n)], key=lambda x: -x)
    check(list(range(n)) + [rnd(n) for _ in range(5)])
    check([(rnd(3), rnd(3)) for _ in range(n)])
print("checked")
print(sorted([2**70, 1, -2**70, 3.5]), sorted([True, False, 2]), sorted([float("inf"), -1, 0.5]))
