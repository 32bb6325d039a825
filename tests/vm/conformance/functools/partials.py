# partial and partialmethod: arguments bound, overridden, nested, shown.
from functools import partial, partialmethod


def f(*args, **kw): return args, kw


p = partial(f, 1, 2, a=3)
print(p(), p(4, b=5), p(a=9), p.func is f, p.args, p.keywords, callable(p))
q = partial(p, 7, c=8)
print(q(), q.func is f, q.args, q.keywords, partial(int, base=2)("101"), list(map(partial(pow, 2), range(5))), partial(print, "hi", end="!\n")())
r = repr(partial(int, "12", base=3))
print(r)
q.extra = "attribute"
print(q.extra, vars(q)["extra"], partial(sorted, key=len)(["aa", "b"]), partial(max, default=0)([]))


class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state, *more, **kw): self.alive = state; return more, kw
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, "extra", k=1)
    call = partial(f, "no self")


c = Cell()
print(c.on(), c.alive, c.off("x"), c.alive, c.call(), Cell.on(c), Cell.call(1))


class Sub(partial): pass


print(type(Sub(f)).__name__, Sub(f, 1)(2))
for g in (lambda: partial(), lambda: partial(5), lambda: partial(f=1), lambda: partial(int, base=2)(5), lambda: partialmethod(5), lambda: partial(len, 1, 2)()):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
