# len, sum, min, max, sorted, reversed, enumerate, zip, map, filter, any, all.
print(sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum((0.5, 1)), sum(x for x in range(4)), sum([True, True]))
print(min(3, 1, 2), max([1, 3, 2]), min("b", "a"), max([], default="none"), min([3, -4], key=abs), max("aa", "b", key=len), min([(1, "b"), (1, "a")]), max({1: 2, 5: 0}), min(iter([2, 1])))
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted([("b", 1), ("a", 1)], key=lambda p: p[1]), sorted({"x": 1, "a": 2}), sorted(x * -1 for x in range(3)), sorted([1, 2.5, True]))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(enumerate("ab")), list(enumerate([], 5)), list(enumerate("ab", start=3)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(2))), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, [])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(5)), all("ab"), len("é"), len({1: 2}), len(range(0, 10, 3)), len(b"ab"))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(it))
z = zip([1, 2], [3])
print(next(z), next(z, "end"))
m = map(print, "ab")
print(next(m))
log = []
any(log.append(x) or x > 1 for x in range(5))
print(log)
print(list(map(max, [1, 5], [3, 2])), [*map(lambda *a: a, "ab", "cd", "ef")], list(zip("ab", "cd", strict=True)))
try:
    list(zip("ab", "c", strict=True))
except ValueError as e:
    print(e)
