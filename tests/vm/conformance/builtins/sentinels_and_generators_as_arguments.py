# Generators given to builtins that stop early: what remains unread, and errors that pass through each builtin.
def gen(n, fail=None):
    for i in range(n):
        if i == fail:
            raise LookupError(i)
        yield i


for f in [lambda g: 2 in g, any, lambda g: next(g), lambda g: dict(zip("ab", g)), lambda g: [*zip(g, "ab")], lambda g: max(next(g), next(g))]:
    g = gen(6)
    print(f(g), list(g))
for f in [list, tuple, set, sum, max, min, sorted, any, all, bytes, bytearray, frozenset, lambda g: "".join(map(str, g)), lambda g: [*g], lambda g: dict.fromkeys(g), lambda g: list(enumerate(g)), lambda g: list(filter(None, g)), lambda g: 9 in g]:
    try:
        print(f(gen(4, 2)))
    except LookupError as e:
        print(type(e).__name__, e)
