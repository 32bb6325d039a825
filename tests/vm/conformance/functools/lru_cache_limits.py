from functools import lru_cache, cache


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    """doc"""
    calls.append((x, y))
    return x + y

for args in ((1,), (2,), (1,), (3,), (2,), (1,)):
    f(*args)
print(calls, f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__, f.__wrapped__(5))
f.cache_clear()
print(f.cache_info(), f(1, y=2), f(1, 2), f.cache_info())

@lru_cache(maxsize=0)
def g(x): return x
print(g(1), g(1), g.cache_info())
@lru_cache(maxsize=-5)
def h(x): return x
print(h(1), h.cache_info())
@lru_cache(maxsize=None, typed=True)
def k(x): return type(x).__name__
print(k(1), k(1.0), k(True), k(1), k.cache_info(), k.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info())
@lru_cache
def plain(x): return x
print(plain([]) if False else plain(3), plain.cache_parameters())
shown(lambda: plain([]))
shown(lambda: lru_cache("x"))
class A:
    @lru_cache
    def m(self, x): return x * 2
a = A()
print(a.m(2), a.m(2), A.m.cache_info())
