# Generators with loops, with, exceptions and closures around the yield.
SNIPPETS = r'''
def g(): yield (yield 1), (yield 2)
i = g(); r = [next(i), i.send('a'), i.send('b')]
---
def g(): x = [(yield i) for _ in [1]]
---
def g(): return (yield)
i = g(); next(i)
try: i.send(9)
except StopIteration as e: r = e.value
---
def g():
 while True:
  x = yield
  if x is None: break
  print(x)
i = g(); next(i); i.send(1); i.send(2); next(i)
---
def g():
 for i in range(3):
  try: yield i
  except KeyError: print('k', i)
i = g(); r = [next(i), i.throw(KeyError), list(i)]
---
def g():
 with C(): yield 1; yield 2
class C:
 def __enter__(s): print('in')
 def __exit__(s, *a): print('out', a[0] and a[0].__name__)
i = g(); next(i); i.close(); r = list(g())
---
def g():
 try: 1/0
 except ZeroDivisionError:
  yield 1
  raise
i = g(); next(i)
try: raise KeyError
except KeyError:
 try: next(i)
 except ZeroDivisionError as e: r = repr(e), repr(e.__context__)
---
import sys
def g():
 try: 1/0
 except ZeroDivisionError:
  yield sys.exc_info()[0]
  yield sys.exc_info()[0]
i = g(); r = [next(i), sys.exc_info()[0]]
try: raise KeyError
except KeyError: r.append(next(i)); r.append(sys.exc_info()[0])
---
import sys
def g():
 yield sys.exc_info()[0]
 yield sys.exc_info()[0]
i = g()
try: raise KeyError
except KeyError: r = [next(i)]
r.append(next(i))
---
def g():
 yield from ()
 return 3
def f(): x = yield from g(); print(x)
list(f())
---
def g():
 try:
  yield 1
 except BaseException as e: print(type(e).__name__)
  yield 2
i = g(); next(i); r = i.throw(KeyboardInterrupt)
---
def g(a, b=2, *c, d, **e): yield a, b, c, d, e
r = next(g(1, d=4, z=5))
---
class A:
 def __iter__(self): yield from (1, 2)
r = list(A()), [*A()], max(A()), dict(zip(A(), A()))
---
def g():
 yield 1
 return
 yield 2
r = list(g())
---
f = lambda: (yield 5)
r = list(f())
---
def g():
 global zz
 zz = yield
i = g(); next(i)
try: i.send(3)
except StopIteration: r = zz
---
def g():
 x = 1
 def f(): nonlocal x; x += 1; return x
 yield f()
 yield f()
r = list(g())
---
def c():
 r = []
 while (x := (yield len(r))) is not None: r.append(x)
 return r
i = c(); next(i); i.send(1); i.send(2)
try: next(i)
except StopIteration as e: r = e.value
---
def g(): yield 1
a = g(); b = g(); r = a is b, next(a), next(b)
---
def g(): yield
r = g().__next__(), str(g())[:18], repr(g())[:18]
---
def f():
 yield 1
f().send()
---
def f():
 yield 1
f().throw()
---
def f():
 yield 1
f().close(1)
---
r = [*(x for x in 'ab')], {*(x for x in 'a')}, (*(x for x in 'ab'),)
---
def g(n):
 for i in range(n):
  yield i
 else: yield 'else'
r = list(g(2))
---
a, *b = (x for x in range(4))
r = a, b
---
def g(): yield 1; yield 2
a, b, c = g()
---
def g(): yield 1; 1/0
a, b = g()
---
r = sum(x for x in (1, 2)), sorted(x for x in 'ba'), ''.join(c for c in 'xy'), any(x for x in [0, 1]), dict((k, 1) for k in 'ab')
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
