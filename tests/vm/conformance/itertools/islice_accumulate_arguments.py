# islice, accumulate, compress, starmap, takewhile, filterfalse, zip_longest: arguments of every kind and how far they read.
import itertools as it
import operator

source = iter(range(10))
print(list(it.islice(source, 2)), list(it.islice(source, 1, 4, 2)), list(source), list(it.islice("abcdef", None)), list(it.islice("abcdef", 1, None, 3)), list(it.islice("abc", 0)), list(it.islice("abc", 5, 2)))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], operator.mul, initial=10)), list(it.accumulate([])), list(it.accumulate([], initial=5)), list(it.accumulate("abc")), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([[1], [2]])), list(it.accumulate([1, 2], None)))
print(list(it.compress("abcdef", [1, 0, True, "", "x"])), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(max, ["ab", [1, 5, 3]])), list(it.takewhile(str.isalpha, "ab1c")), list(it.dropwhile(str.isalpha, "ab1c")), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.zip_longest("ab", "c", (), fillvalue="-")), list(it.zip_longest()), list(it.chain.from_iterable(["ab", [1]])))
p = iter("aab1cc")
print(list(it.takewhile(str.isalpha, p)), list(p))
for f in [lambda: it.islice("a"), lambda: it.islice("a", -1), lambda: it.islice("a", 0, 1, 0), lambda: it.islice("a", "b"), lambda: it.islice("a", 1.0), lambda: it.islice(5, 1), lambda: it.islice("a", 1, 2, 3, 4), lambda: it.accumulate(5), lambda: list(it.accumulate([1, "a"])), lambda: list(it.accumulate([1, 2], 5)), lambda: it.compress(1, 2), lambda: list(it.starmap(pow, [1])), lambda: list(it.starmap(pow, [(1,)])),
          lambda: list(it.takewhile(1, [1])), lambda: it.zip_longest(1), lambda: list(it.chain(1)), lambda: list(it.chain.from_iterable([1])), lambda: it.repeat(1, "a"), lambda: it.count("a"), lambda: it.cycle(5), lambda: it.tee([], -1), lambda: it.tee(5), lambda: it.product([1], repeat=-1), lambda: it.permutations("ab", -1),]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(it.count(5), it.count(1, 2), it.count(1.5), it.repeat("a", 3), it.repeat(1), list(it.repeat("x", -1)), list(it.product("ab", repeat=0)), list(it.permutations("ab", 3)), list(it.combinations_with_replacement("ab", 2)), list(it.pairwise("abc")))
