# The messages of unpacking that does not fit.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def two(v):
    a, b = v


def star(v):
    a, b, *c, d = v


def none(v):
    () = v


for value in ((1,), (1, 2, 3), [], "abc", range(9), {1: 2}, iter([1]), iter([1, 2, 3]), 5, None, 1.5, object):
    attempt(lambda: two(value))
for value in ((), (1,), (1, 2), 7):
    attempt(lambda: star(value))
attempt(lambda: none([1]))


class Fails:
    def __iter__(self):
        yield 1
        raise KeyError("inside")


attempt(lambda: two(Fails()))
attempt(lambda: two(print))
