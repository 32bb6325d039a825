# Unpacking into every shape of target from every length of source.
sources = ([], [1], [1, 2], [1, 2, 3], [1, [2, 3]], "ab", {1: 2}, range(4), 5)
def attempt(name, f):
    for s in sources:
        try:
            print(name, s, f(s))
        except (ValueError, TypeError) as e:
            print(name, s, type(e).__name__, e)
def one(s):
    (a,) = s
    return a
def two(s):
    a, b = s
    return a, b
def star(s):
    a, *b = s
    return a, b
def middle(s):
    a, *b, c = s
    return a, b, c
def nested(s):
    a, (b, *c) = s
    return a, b, c
def only(s):
    [*a] = s
    return a
def loop(s):
    return [x for x, *_ in [s]]
def into(s):
    d, l = {}, [0, 0]
    d["k"], l[1:] = s
    return d, l
for f in (one, two, star, middle, nested, only, loop, into):
    attempt(f.__name__, f)
