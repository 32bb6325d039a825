# Tuples of numbers and text as keys and in comparisons, with what else may be in them.
class Same:
    def __eq__(self, other):
        return isinstance(other, (Same, int))

    def __hash__(self):
        return hash(1)


items = [(), (1,), (True,), (1.0,), (1, 2), (1.0, 2), ("a", 1), ("a", 1.5), (0.0,), (-0.0,), (None,), (b"x", "x"), ((1, 2), 3),
         ((1.0, 2.0), 3.0), (2**70, 1), (2**70, 1.0), (Same(),), ("é" * 5, -1), (-1, -2), (-2, -1), (frozenset([1]), 1)]
for a in items:
    print([a == b for b in items], [a != b for b in items])
    print([hash(a) == hash(b) for b in items if a == b])
table = {}
for n, a in enumerate(items):
    table.setdefault(a, []).append(n)
print(list(table.values()))
print([table.get(a) for a in items], [a in set(items) for a in items])
print({(x, y): x * y for x in range(4) for y in "ab"}, {(x, str(x)) for x in (1, 1, 2)} == {(1, "1"), (2, "2")})
for bad in ((1, []), ("a", {}), ((1, [2]), 3)):
    try:
        print(bad in table)
    except TypeError as error:
        print(error)
print(sum([True, 2, 3.5, False]), sum([True] * 3), sum((x > 2 for x in range(5)), 10))


class Total:
    def __init__(self):
        self.got = []

    def __add__(self, other):
        self.got.append(other)
        return self


print(sum([True, 1, False], Total()).got)
for a, b in [({1, 2, 3}, {2, 3, 4, 5}), ({2, 3, 4, 5}, {1, 2, 3}), ({True}, {1, 2}), ({1.0, 5}, {1}), (frozenset("ab"), set("bc")),
             (set("bc"), frozenset("ab")), (set(), {1})]:
    both = a & b
    print(type(both).__name__, sorted(both), a.intersection(b) == both)
print({1, 2}.intersection([1.0, True, 3]), {1.0, 2.0} & {1, 2}, {1.0} & {1, 2}, {1, 2} & {1.0})
s = {1, 2, 3}
s &= {1.0, 2.0}
print(sorted(s), {5, 6}.intersection({6.0}, [6]))
