from functools import partial


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def f(*args, **kw): return args, sorted(kw.items())

p = partial(f, 1, 2, a=3)
print(p(), p(9, a=4, b=5), p.func is f, p.args, p.keywords)
q = partial(p, 7, c=8)
print(q.func is f, q.args, q.keywords, q(0))
p.note = "kept"
print(p.note, p.__dict__, partial(int, base=2)("101"), repr(partial(int, "5", base=8)))
class Sub(partial): pass
print(repr(Sub(print, 1)).startswith("Sub(<built-in function print>, 1)"), Sub(int, "3")())
def assign(): p.args = ()
shown(assign)
shown(lambda: partial())
shown(lambda: partial(5))
shown(lambda: partial(int, base=2)(5))
class A:
    m = partial(f, "held")
print(A().m(1))
