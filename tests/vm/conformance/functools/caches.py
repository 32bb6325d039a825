# lru_cache, cache and cached_property: hits, misses, eviction, keys, clearing.
from functools import cache, cached_property, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(x):
    "doc of square"
    calls.append(x)
    return x * x


print(square(2), square(3), square(2), calls, square.cache_info())
print(square(4), square(2), square(3), calls, square.cache_info(), square.cache_info().hits, square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square(2), calls[-1], square.__name__, square.__doc__, square.__wrapped__(9))


@lru_cache
def typed_not(x): return type(x).__name__


@lru_cache(typed=True)
def typed(x): return type(x).__name__


print(typed_not(1), typed_not(1.0), typed_not(True), typed(1), typed(1.0), typed(True), typed.cache_info(), typed_not.cache_info())


@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=None)
def kw(a, b=2, *c, **d): calls.append("kw"); return a, b, c, d


del calls[:]
print(kw(1), kw(1, 2), kw(a=1), kw(1, b=2), kw(1, b=2), kw(1, 2, 3, z=4), len(calls), kw.cache_info().currsize)


@lru_cache(maxsize=0)
def none(x): calls.append(x); return x


del calls[:]
print(none(1), none(1), calls, none.cache_info())


class Data:
    def __init__(self): self.n = 0
    @cached_property
    def value(self):
        "doc of value"
        self.n += 1
        return self.n * 10
    @lru_cache(maxsize=8)
    def method(self, x): self.n += 1; return (x, self.n)


d = Data()
print(d.value, d.value, d.n, vars(d), Data.value.__doc__)
del d.value
print(d.value, d.method(1), d.method(1), d.method(2), Data().method(1))
d.value = "set"
print(d.value)


@lru_cache
def fails(x):
    calls.append(x)
    raise ValueError("no caching of failures")


for _ in range(2):
    try:
        fails(1)
    except ValueError as e:
        print(e)
print(fails.cache_info())
for f in (lambda: square([]), lambda: lru_cache(maxsize="a")(len), lambda: lru_cache("a"), lambda: fib()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
