# Every way to pass arguments and to declare parameters.
SNIPPETS = r'''
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
r = f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], c=3, **{'z': 1}), f(*(1,), *(2, 3), c=4), f(**{'a': 1, 'c': 2})
---
def f(*a): return a
r = f(*'ab', *[1], *range(2), *{3: 4}, *(x for x in 'z'))
---
def f(**k): return k
r = f(**{'a': 1}, b=2, **{'c': 3}), list(f(z=1, a=2))
---
def f(a, /, b, *, c): return a, b, c
r = f(1, 2, c=3), f(1, b=2, c=3)
---
def f(a, /, **k): return a, k
r = f(1, a=2)
---
def f(x=[]): x.append(1); return x
r = f(), f(), f([5])
---
f = lambda a, *b, c=3, **d: (a, b, c, d)
r = f(1, 2, c=4, e=5)
---
r = (lambda *, k: k)(k=3), (lambda *a, **k: (a, k))(1, z=2), (lambda: None)(), (lambda x, /: x)(7)
---
def f(a, b=1, *c, d=2, **e): 'doc'
r = f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__doc__
---
def f(a, b=1): return a, b
f.__defaults__ = (8, 9); r = f()
---
def f(): pass
f.__name__ = 5
---
def f(n): return n and f(n - 1)
r = f(500)
---
r = max(*[1, 5, 3]), print(*[], sep=''), dict(**{'a': 1}), list(*['ab']), int(*['7'], **{'base': 8})
---
def f(self): return self
class A: g = f
a = A(); r = a.g() is a, A.g(5)
---
class A:
 def f(self, x): return x
m = A().f; r = m(1), m.__name__, m.__func__(None, 2)
---
def f(a, b): return a - b
r = f(b=1, a=5), f(5, b=2), f(**dict(b=3, a=4))
---
def f(*, a, b): return a, b
r = f(b=1, a=2)
---
def f(a): a = a + 1; return a
x = 1; r = f(x), x
---
def outer(*args, **kwargs): return inner(*args, **kwargs)
def inner(a, b=2, *c, **d): return a, b, c, d
r = outer(1), outer(1, 2, 3, z=4)
---
import functools
f = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=5)
r = f(2), f(2, c=7), f.args, f.keywords
---
def f(a, a_=1): return a, a_
r = f(1, a_=2)
---
def f(é, ñ=2): return é + ñ
r = f(1), f(é=2, ñ=3)
---
def f(a,): return a
r = f(1,), f(*[2],), f(**{'a': 3},)
---
def f(a, *, b,): return a, b
r = f(1, b=2,)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
