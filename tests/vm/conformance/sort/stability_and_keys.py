def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


rows = [("b", 2), ("a", 2), ("c", 1), ("d", 2), ("e", 1)]
print(sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True), sorted(rows, key=lambda r: (-r[1], r[0])))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls, sorted("bCa", key=str.lower), sorted({3: 1, 1: 2}), sorted([]), sorted([True, 0, 2.5, -1]))
l = [5, 3, 4]
print(l.sort(), l, l.sort(reverse=True), l, sorted(l, reverse=0), sorted(iter(l), key=None))
for f in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: [].sort(1), lambda: sorted([1], key=5), lambda: sorted([1, 2], lambda x: x), lambda: sorted([3, 1], key=lambda x: 1 / 0), lambda: [1].sort(cmp=1), lambda: sorted([1j, 2j]), lambda: sorted([None, 1])):
    shown(f)
import random
random.seed(3)
big = [(random.randrange(20), i) for i in range(500)]
done = sorted(big, key=lambda p: p[0])
print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(done, done[1:])), sorted(big, reverse=True) == sorted(big)[::-1])
