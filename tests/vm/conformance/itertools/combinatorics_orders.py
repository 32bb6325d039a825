from itertools import product, permutations, combinations, combinations_with_replacement

print(list(product("ab", [1, 2])), list(product()), list(product([], "a")), list(product("ab", repeat=0)), len(list(product("abc", repeat=3))))
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)), list(permutations("ab", 3)), list(permutations([])))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 0)), list(combinations([1], 2)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("ab", 3)))
print([len(list(combinations(range(6), r))) for r in range(8)], [len(list(permutations(range(5), r))) for r in range(7)])
it = combinations([[1], [2]], 2)
first = next(it)
first[0].append("same objects")
print(first)
