def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {2} < a, a >= {1}, a == {3, 2, 1}, a != b, a.isdisjoint({9}))
print(a.union([4], (5,)), a.intersection(b, [2]), a.difference([1], {2}), a.symmetric_difference("x") >= {"x"}, a.issubset(range(5)), a.issuperset(()), a.union() is a)
c = set(a); c |= {9}; c &= {1, 2, 9}; c -= {2}; c ^= {1, 7}; print(sorted(c))
c.update([1], "a"); c.discard("zz"); c.remove("a"); c.difference_update([1]); c.intersection_update([7, 9]); c.symmetric_difference_update([7]); print(c, c.pop(), c)
for f in (lambda: a | [1], lambda: a & "x", lambda: a < [1], lambda: {[]}, lambda: a.remove(99), lambda: set().pop(), lambda: set(5), lambda: hash(a), lambda: a.add([]), lambda: a.union(5), lambda: set(1, 2), lambda: frozenset([[]]), lambda: a + b, lambda: a[0]):
    shown(f)
def aug(): global a; a |= [1]
shown(aug)
print({1, 1.0, True}, frozenset("ab") == {"a", "b"}, {frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])}, type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__, set() == frozenset(), repr(set()), repr(frozenset([1])))
