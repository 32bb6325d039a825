# Methods of sets with any iterables and any number of them, unhashable elements, sets in sets, operators that want sets.
s = {1, 2, 3, 4}
print(s.union(), sorted(s.union([5], "a" and (6,), {7: 0})), s.intersection([1, 2, 9], (2, 3)), s.difference([1], [2]), s.symmetric_difference([1, 1, 9]) == {2, 3, 4, 9}, s.intersection() == s, s.difference() is s, s.issubset(range(10)), s.issuperset([]), s.isdisjoint("ab"), s.issuperset(iter([1, 2])))
t = set(s)
print(t.update([5], (6,)), t.intersection_update([1, 2, 5, 6], [1, 5, 6]), t.difference_update([1], [6]), t, t.symmetric_difference_update([5, 8]), t, t.discard(99), t.add(8), t.remove(8), t)
print({frozenset([1])} == {frozenset({1})}, {1} in {frozenset([1])}, t.add(frozenset("a")), {"a"} in t, t.discard({"a"}), t, frozenset([1]) == {1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for f in [lambda: s.add([]), lambda: s.remove(9), lambda: s.remove([]), lambda: s.discard({}), lambda: s.remove({1}), lambda: s.pop(1), lambda: set().pop(), lambda: s | [1], lambda: s & "ab", lambda: s - [1], lambda: s ^ (1,), lambda: s < [1], lambda: s.union(5), lambda: s.update(1), lambda: s.intersection(None), lambda: s.issubset(5), lambda: s.isdisjoint(1),
          lambda: set([[]]), lambda: set(5), lambda: set([1], [2]), lambda: frozenset(a=1), lambda: hash(s), lambda: {s}, lambda: [] in s, lambda: s[0], lambda: s + s, lambda: s * 2, lambda: frozenset().add(1), lambda: s.symmetric_difference([1], [2]), lambda: s.symmetric_difference(), lambda: s.add(), lambda: s.clear(1), lambda: s.copy(1), lambda: s.__ior__([1]), lambda: s.__or__([1]), lambda: s < 5]:
    try:
        print(f())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
print(type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__, {1} == frozenset([1]), {1} < {1, 2} <= {1, 2}, {1} < {1}, {1, 2} > {3}, not {1}.isdisjoint({1}), {1, 1.0, True} == {1}, len({0, False, 0.0, -0.0}))
