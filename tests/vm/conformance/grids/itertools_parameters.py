# Each function of itertools over its parameters.
import itertools as it
from _grid import grid

grid(lambda a, b, c: list(it.islice(range(10), a, b, c)), (None, 0, 3, -1), (None, 5, 20), (None, 1, 3, 0))
grid(lambda n, r: (list(it.permutations(range(n), r))[:5], len(list(it.combinations(range(n), r))), len(list(it.combinations_with_replacement(range(n), r)))), (0, 2, 4), (0, 1, 3, -1))
grid(lambda *a: list(it.zip_longest(*a, fillvalue="-")), ("", "ab"), ("xyz", [1]))
grid(lambda a: (list(it.accumulate(a)), list(it.accumulate(a, max)), list(it.accumulate(a, initial=10)), list(it.pairwise(a)), [(k, list(g)) for k, g in it.groupby(a)]), ([], [1], [1, 1, 2, 1], [5, 3, 8]))
grid(lambda a, s: list(it.islice(it.count(a, s), 4)), (0, -5, 0.5), (1, -2, 0.25, 0))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", (1,)])), list(it.compress("abcd", [1, 0, 1])), list(it.dropwhile(lambda x: x < 3, [1, 5, 1])), list(it.takewhile(lambda x: x < 3, [1, 5, 1])), list(it.filterfalse(None, [0, 1, ""])), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.product("ab", repeat=2))[:3], list(it.repeat(1, 3)), list(it.islice(it.cycle("ab"), 5)), [list(t) for t in it.tee("ab", 3)])
