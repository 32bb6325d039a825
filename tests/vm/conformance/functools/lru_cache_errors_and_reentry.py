from functools import lru_cache


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


count = 0
@lru_cache
def f(x):
    global count
    count += 1
    if x < 0:
        raise ValueError(f"negative {count}")
    return f(x - 1) + 1 if x else 0

shown(lambda: f(-1))
shown(lambda: f(-1))
print(f(5), f(5), f.cache_info())

class Key:
    def __init__(self, v): self.v = v; self.hashed = 0
    def __hash__(self): self.hashed += 1; return hash(self.v)
    def __eq__(self, other): return self.v == other.v
@lru_cache
def g(k): return k.v
a, b = Key(1), Key(1)
print(g(a), g(b), g.cache_info())
@lru_cache(maxsize=1)
def h(n): return h(n - 1) + 1 if n else 0
print(h(20), h.cache_info())
print(f.cache_info().hits, f.cache_info()._asdict())
