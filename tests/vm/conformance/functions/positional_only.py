# Parameters before / cannot be named, and their names are free for **kwargs.
def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


def g(a, /, **kw):
    return a, kw


print(f(1), f(1, 5, 6, d=7), f(1, c=0), g(1, a=2, b=3))
for call in ("f(a=1)", "f(1, b=2)", "f()", "g(a=1)", "f(1, 2, 3, 4)", "f(1, b=2, c=3)", "f(1, a=1, b=2)"):
    try:
        eval(call)
    except TypeError as e:
        print(call, e)


def h(self, /, x): return x
print(h(1, x=2), (lambda p, /, q: p - q)(5, q=3))
