# functools.partial, reduce, cmp_to_key, wraps and cache with wrong arguments; attributes of partials, nesting, repr.
import functools as f


def show(*args, **kw):
    return args, kw


p = f.partial(show, 1, x=2)
q = f.partial(p, 3, y=4, x=5)
print(p(), p(9, z=1), q(), q.func is show, q.args, q.keywords, p(x=7), f.partial(int, base=2)("101"), f.partial(f.partial, show)(1)(2), repr(f.partial(len, "a")).replace(repr(len), "LEN"))
p.extra = "own"
print(p.extra, p.__dict__, type(p.keywords).__name__)


class C:
    part = f.partial(show, "p")
    method = f.partialmethod(lambda self, *a: (type(self).__name__, a), "m")


print(C().part(1), C().method(1), f.reduce(lambda a, b: f"({a}{b})", "abcd"), f.reduce(lambda a, b: a, [], "first"), f.reduce(None, [5]), f.reduce(lambda a, b: a + b, [[1], [2]], []), sorted("bAc", key=f.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
k = f.cmp_to_key(lambda a, b: a - b)
print(k(1) < k(2), k(1) == k(1), k(2) >= k(3), k(5).obj)
for g in [lambda: f.partial(), lambda: f.partial(5), lambda: f.partial(len)(), lambda: f.partial(len, x=1)("a"), lambda: f.reduce(), lambda: f.reduce(len), lambda: f.reduce(lambda a, b: a, []), lambda: f.reduce(5, [1, 2]), lambda: f.reduce(lambda a, b: a, 5), lambda: f.cmp_to_key(), lambda: k(1) < 2, lambda: hash(k(1)), lambda: k(), lambda: f.lru_cache(5.5), lambda: f.lru_cache("a"), lambda: f.cache(show)([]), lambda: f.singledispatch(5), lambda: f.total_ordering(type("T", (), {})), lambda: f.wraps(),
          lambda: f.update_wrapper(5, len), lambda: f.cached_property(len).__get__(1, int)]:
    try:
        r = g()
        print(type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)


@f.wraps(show)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__wrapped__ is show, wrapper.__qualname__, f.WRAPPER_ASSIGNMENTS, f.WRAPPER_UPDATES)
