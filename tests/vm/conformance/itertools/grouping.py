# groupby, accumulate and tee: shared state between iterators.
from itertools import accumulate, groupby, tee
import operator

print([(k, list(g)) for k, g in groupby("aabbbca")], [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])], list(groupby([])))
print([(k, list(g)) for k, g in groupby(["a", "b", "cc", "dd", "e"], key=len)], [k for k, g in groupby("aabb")], [(k, list(g)) for k, g in groupby(range(6), lambda x: x // 2)])
g = groupby("aabbcc")
k1, first = next(g)
k2, second = next(g)
print(k1, list(first), k2, next(second), list(second), [k for k, _ in g])
g = groupby("aaab")
k, sub = next(g)
print(next(sub), next(g)[0], list(sub))
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([])), list(accumulate([1, 2], initial=100)), list(accumulate([], initial=0)), list(accumulate([1, 2, 3], lambda a, b: a * 10 + b, initial=None)), list(accumulate([[1], [2]])), list(accumulate(iterable=[1], func=None)))


def source():
    for i in range(3):
        print("  take", i)
        yield i


a, b = tee(source())
print(next(a), next(a))
print(next(b), list(a), list(b))
x, y, z = tee("ab", 3)
print(list(x), list(z), list(y), tee([1], 0), len(tee([], 5)))
p, q = tee(iter([1, 2, 3]))
next(q, None)
print(list(zip(p, q)))
a, = tee([1, 2], 1)
b, c = tee(a)
print(next(b), next(c), list(b), list(c))
for f in (lambda: groupby(5), lambda: list(groupby([1, "a"], lambda v: v + 1)), lambda: accumulate(5), lambda: list(accumulate([1, "a"])), lambda: tee(5), lambda: tee([], -1), lambda: tee([], "a"), lambda: list(accumulate([1, 2], 5))):
    try:
        print([k for k, _ in f()] if 0 else f())
    except Exception as e:
        print(type(e).__name__, e)
