# Operators and methods, with sets, frozensets, and any iterable.
a, b = {1, 2, 3, 4}, frozenset([3, 4, 5])
for r in (a | b, a & b, a - b, a ^ b, b | a, b & a, b - a, b ^ a):
    print(type(r).__name__, sorted(r))
print(sorted(a.union([9], (8,), b)), sorted(a.intersection([1, 2, 3], {2, 3}, "x" and [3])), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([1, 1, 9])))
print(sorted(a.union()), sorted(a.intersection()), sorted(a.difference()), a.union() is a)
print(a <= a, a < a, {1} <= a, {1} < a, a >= {1, 2}, a > b, a == set(a), a != b, {1, 2} == frozenset([2, 1]), a == [1, 2, 3, 4])
print(a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint("abc"), a.isdisjoint([4]), {1}.issubset([2]), a.issuperset([7]))
for f in (lambda: a | [1], lambda: a & 5, lambda: [1] - a, lambda: a ^ "x", lambda: a < [1], lambda: a.union(5), lambda: a.update(5), lambda: a + b, lambda: b.__ior__):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
c = set(a)
d = c
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 50}
print(sorted(c), c is d)
c.update([1], "ab", {2: 3})
print(len(c), 2 in c, "a" in c)
c.intersection_update([1, 2, 50], [1, 50, 60])
print(sorted(c))
c.difference_update([1], [1])
c.symmetric_difference_update([50, 60])
print(sorted(c))
c -= c
print(c)
e = {1, 2}
e ^= e
print(e)
e |= e
e = frozenset([1])
e |= {2}
print(type(e).__name__, sorted(e))
try:
    c |= [1]
except TypeError as x:
    print(x)
