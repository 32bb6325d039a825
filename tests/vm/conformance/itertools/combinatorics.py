# product, permutations, combinations: orders, counts, repeats, empty and too large.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product([])), list(product("a", [])), list(product([0, 1], repeat=0)), len(list(product(range(3), "ab", repeat=2))))
print(["".join(p) for p in permutations("abc")], list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), list(permutations("aa")), len(list(permutations(range(6)))), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations("abc", 0)), list(combinations("abc", 3)), list(combinations("abc", 4)), list(combinations([], 1)), list(combinations(range(4), r=3)))
print(list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("ab", 0)))
p = permutations([3, 1, 2])
print(next(p), next(p), list(p))
print(sum(1 for _ in combinations(range(10), 5)), sorted(combinations([3, 1, 2], 2)), [a + b for a, b in product((1, 2), (10, 20))], max(permutations("abz")))
it = iter("ab")
print(list(product(it, it)), list(product(iter("ab"), repeat=2)))
for f in (lambda: product(5), lambda: product("a", repeat=-1), lambda: product("a", repeat="b"), lambda: permutations(5), lambda: permutations("a", -1), lambda: permutations("a", "b"), lambda: combinations("a", -1), lambda: combinations("a", 1.5), lambda: combinations_with_replacement("a", -2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
