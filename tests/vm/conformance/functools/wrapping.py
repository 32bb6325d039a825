# wraps, reduce, cmp_to_key, total_ordering, singledispatch.
from functools import cmp_to_key, reduce, singledispatch, total_ordering, update_wrapper, wraps


def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return ["wrapped", fn(*a, **k)]
    return inner


@deco
def original(a: int, b=2):
    "original doc"
    return a + b


original.tag = "t"
print(original(1), original.__name__, original.__doc__, original.__qualname__, original.__wrapped__(1), original.__module__, original.__annotations__)
two = deco(deco(original.__wrapped__))
print(two(5), two.__wrapped__.__wrapped__ is original.__wrapped__)


class Callable:
    def __call__(self): return "called"


c = update_wrapper(Callable(), original.__wrapped__)
print(c(), c.__name__, c.__doc__)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, "abc"), reduce(lambda a, b: (a, b), range(4)), reduce(max, [3, 1, 2], 10), reduce(lambda a, b: a, [], "init"), reduce(lambda a, b: 1 / 0, [7]))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(a) - len(b))), max([1, 5, 3], key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3) >= K(2), K(5).obj)


@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented


print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(2), V(1)])[0].n)


@singledispatch
def show(x): return "object " + repr(x)


@show.register
def _(x: int): return "int " + str(x)


@show.register(list)
@show.register(tuple)
def _(x): return "sequence of %d" % len(x)


show.register(type(None), lambda x: "nothing")
print(show(1), show(True), show("s"), show([1]), show((1, 2)), show(None), show(1.5), show.dispatch(bool)(3), sorted(t.__name__ for t in show.registry))
for f in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(5, [1, 2]), lambda: V(1) < 5, lambda: V(1) >= "a", lambda: total_ordering(type("E", (), {})), lambda: show(), lambda: K(1) < 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
