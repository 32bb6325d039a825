# Positional-only names may come again as keywords; defaults of them; mixtures with stars; errors.
def f(a, b=2, /, c=3, *, d=4, **k): return a, b, c, d, k
print(f(1), f(1, a=5, b=6), f(1, 2, 3, d=7, z=8), f(1, c=9, **{"a": 0}))
def g(x, /): return x
def h(*, x): return x
def i(x, /, *a, x2=1): return x, a, x2
print(g(1), h(x=2), i(1, 2, 3, x2=4))
for c in (lambda: g(x=1), lambda: g(), lambda: h(1), lambda: h(), lambda: f(b=1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, 3, c=4), lambda: h(x=1, y=2), lambda: i(), lambda: g(1, 2)):
    try: print(c())
    except TypeError as e: print(e)
