# islice, takewhile, dropwhile, compress, filterfalse, pairwise, chain: what they take and when.
from itertools import chain, compress, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, zip_longest

print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice("abc", 10)), list(islice("abc", 0)), list(islice("abc", None)), list(islice(range(100), 90, 200, 4)), list(islice("abc", 5, 7)))
it = iter(range(10))
print(list(islice(it, 2, 4)), next(it), list(islice(it, 0)), next(it))
it = iter(range(10))
print(list(islice(it, 1, 8, 3)), list(it))
it = iter([1, 4, 6, 3, 8])
print(list(takewhile(lambda x: x < 5, it)), list(it))
print(list(dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])), list(takewhile(bool, [])), list(dropwhile(bool, [1, 1])), list(takewhile(str.isdigit, "12a3")))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress("ab", [])), list(compress([], "ab")), list(compress(data="ab", selectors=[0, "x"])))
print(list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(lambda x: x % 2, range(6))), list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(chain("ab", [1], (), {5: 6})), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable(range(n) for n in range(4))), list(chain([1], iter([2]))))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [(), (1,), "ab"])), list(starmap(print, [])))
print(list(zip_longest("ab", "c", [1, 2, 3])), list(zip_longest("a", "bcd", fillvalue="-")), list(zip_longest()), list(zip_longest([], "ab")), list(zip_longest("ab")))


def noisy():
    for i in range(3):
        print("  source", i)
        yield i


c = chain(noisy(), noisy())
print("made")
print(next(c), next(c))
for f in (lambda: islice("abc"), lambda: islice("abc", -1), lambda: islice("abc", 1, 2, 0), lambda: islice("abc", "x"), lambda: islice("abc", 1, 2, -1), lambda: islice(5, 1), lambda: list(chain(1)), lambda: chain.from_iterable(5), lambda: list(chain.from_iterable([1])), lambda: list(takewhile(5, [1])),
          lambda: list(starmap(pow, [1])), lambda: list(starmap(pow, [(1,)])), lambda: pairwise(5), lambda: zip_longest(1), lambda: islice("a", 1, 2, 3, 4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
