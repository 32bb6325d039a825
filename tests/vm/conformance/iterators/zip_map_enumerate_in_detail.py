def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(list(zip()), list(zip("ab", [1, 2, 3])), list(zip([1], strict=True)), list(map(pow, [2, 3], [3, 2, 1])), list(enumerate("ab", start=-1)), list(enumerate([], 5)))
shown(lambda: list(zip([1, 2], [1], strict=True)))
shown(lambda: list(zip([1], [1, 2], strict=True)))
shown(lambda: list(zip([1], [1], [1, 2], strict=True)))
shown(lambda: zip(1))
shown(lambda: zip([1], 2))
shown(lambda: list(map(5, [1])))
shown(lambda: map(len))
shown(lambda: enumerate(5))
shown(lambda: enumerate([1], "x"))
shown(lambda: list(zip([1], foo=1)))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(zip(*[iter("abcdef")] * 3)), next(enumerate(["z"], 2**70)), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, (1, 2))))
a = iter([1, 2, 3]); b = iter([10])
list(zip(a, b)); print(list(a))
print(list(reversed(range(3))), list(reversed("ab")), list(iter([1, 2, 0, 3].pop, 0)), list(map(str, map(abs, [-1]))))
shown(lambda: reversed({1}))
shown(lambda: iter(5))
shown(lambda: iter(5, 1))
shown(lambda: next(iter([])))
print(next(iter([]), "default"))
