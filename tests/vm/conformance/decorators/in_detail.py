# Decorators that are functions, classes, expressions; those of functools; property and its kin.
SNIPPETS = r'''
def d(f): return 5
@d
def f(): pass
r = f
---
def d(n):
 def w(f):
  def g(*a, **k): return (n, f(*a, **k))
  return g
 return w
@d(1)
@d(2)
def f(x): return x
r = f(3)
---
class D:
 def __init__(s, f): s.f = f; s.calls = 0
 def __call__(s, *a): s.calls += 1; return s.f(*a)
@D
def f(x): return x * 2
r = f(2), f(3), f.calls
---
class A:
 def deco(f):
  def g(self): return 'wrapped ' + f(self)
  return g
 @deco
 def m(self): return 'm'
r = A().m()
---
def d(c): c.extra = 1; return c
@d
class A: pass
r = A.extra
---
@5
def f(): pass
---
@undefined
def f(): pass
---
@(lambda f: f() + 1)
def f(): return 1
r = f
---
x = [lambda f: 'item']
@x[0]
def f(): pass
r = f
---
import functools
def d(f):
 @functools.wraps(f)
 def w(*a): return f(*a)
 return w
@d
def named(a):
 'doc'
r = named.__name__, named.__doc__, named.__wrapped__ is not None
---
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
r = fib(50), fib.cache_info()
---
import functools
class A:
 @functools.cached_property
 def p(self): print('computed'); return 5
a = A(); r = a.p, a.p
---
import functools
@functools.total_ordering
class A:
 def __init__(s, v): s.v = v
 def __eq__(s, o): return s.v == o.v
 def __lt__(s, o): return s.v < o.v
r = A(1) <= A(2), A(1) > A(2), A(2) >= A(2)
---
import functools
@functools.singledispatch
def f(x): return 'default'
@f.register(int)
def _(x): return 'int'
@f.register
def _(x: str): return 'str'
r = f(1), f('a'), f([]), f(True)
---
class A:
 @staticmethod
 def s(x): return x
 @classmethod
 def c(cls, x): return cls.__name__, x
 @property
 def p(self): return self._p
 @p.setter
 def p(self, v): self._p = v * 2
a = A(); a.p = 4; r = a.s(1), A.s(2), a.c(3), A.c(4), a.p
---
class A:
 @property
 def x(self): return 1
class B(A):
 @A.x.getter
 def x(self): return 2
 @x.setter
 def x(self, v): print('set', v)
b = B(); b.x = 5; r = b.x, A().x
---
def deco(f, *a): return f
@deco
def f(): return 'ok'
r = f()
---
@staticmethod
def f(x): return x
r = f(5)
---
@classmethod
def f(x): return x
f(5)
---
@property
def f(x): return x
f(5)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
