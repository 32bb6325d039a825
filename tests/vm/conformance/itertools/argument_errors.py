from itertools import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


shown(lambda: islice([1], -1))
shown(lambda: islice([1], 0, 5, 0))
shown(lambda: islice([1], "x"))
shown(lambda: list(chain(5)))
shown(lambda: list(chain.from_iterable([1])))
shown(lambda: combinations([1, 2], -1))
shown(lambda: permutations([1], -1))
shown(lambda: product([1], repeat=-1))
shown(lambda: list(starmap(pow, [1])))
shown(lambda: next(cycle([])))
shown(lambda: count("a"))
shown(lambda: tee([1], -1))
shown(lambda: list(takewhile(5, [1])))
shown(lambda: list(accumulate([1, "a"])))
