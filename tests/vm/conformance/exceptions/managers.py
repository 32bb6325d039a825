# with: several managers, swallowing, leaving early, managers that fail.
SNIPPETS = r'''
class C:
 def __enter__(s): return 5
 def __exit__(s, t, v, tb): print(t, v, tb is not None); return True
with C() as x: 1/0
r = x
---
class C:
 def __enter__(s): return 5
 def __exit__(s, t, v, tb): return False
with C() as x: 1/0
---
class C:
 def __enter__(s): 1/0
 def __exit__(s, t, v, tb): print('never')
with C(): pass
---
class C:
 def __enter__(s): return s
 def __exit__(s, t, v, tb): raise KeyError
with C(): 1/0
---
class C:
 def __init__(s, n): s.n = n
 def __enter__(s): print('enter', s.n); return s
 def __exit__(s, *a): print('exit', s.n, a[0]); return s.n == 2
with C(1) as a, C(2) as b, C(3) as c: 1/0
r = 'after'
---
class C:
 def __enter__(s): return (1, 2)
 def __exit__(s, *a): print('x', a)
with C() as (a, b): r = a, b
---
class C:
 def __enter__(s): return (1, 2)
 def __exit__(s, *a): print('x', a[0])
with C() as (a, b, c): pass
---
class C:
 def __enter__(s): return 1
 def __exit__(s, *a): print('x', a[0])
def f():
 with C(): return 5
r = f()
---
class C:
 def __enter__(s): return 1
 def __exit__(s, *a): print('x', a[0])
for i in range(3):
 with C():
  if i == 1: break
  continue
r = i
---
class C:
 def __enter__(s): return 1
 def __exit__(s, *a): return 'yes'
with C(): raise SystemExit
r = 1
---
class C:
 def __enter__(s): return 1
 def __exit__(s, *a): return []
with C(): raise ValueError(1)
---
class C:
 def __enter__(s): return 1
 def __exit__(s): pass
with C(): pass
---
class C:
 def __enter__(s): return 1
 def __exit__(s): pass
with C(): 1/0
---
class C:
 def __enter__(s): return 1
 __exit__ = None
with C(): pass
---
class C:
 @staticmethod
 def __enter__(): return 1
 @classmethod
 def __exit__(cls, *a): print(len(a))
with C() as r: pass
---
class C: pass
c = C(); c.__enter__ = c.__exit__ = lambda *a: 1
with c: pass
---
import contextlib
@contextlib.contextmanager
def m():
 print('in')
 try: yield 5
 except ValueError as e: print('caught', e)
 finally: print('out')
with m() as r: raise ValueError('v')
---
import contextlib
with contextlib.suppress(KeyError): raise KeyError
r = 1
---
x = []
with (open('/dev/null') as f, open('/dev/null') as g): r = f is g, f.closed
print(f.closed, g.closed)
---
def f(n):
 try:
  if n == 0: raise ValueError('bottom')
  f(n - 1)
 except ValueError as e:
  raise KeyError(n) from e
f(2)
---
def f():
 try:
  raise ValueError(1)
 except ValueError:
  try:
   raise KeyError(2)
  except KeyError:
   pass
  raise
f()
---
def f():
 try: raise ValueError(1)
 except ValueError as e:
  saved = e
 try: raise KeyError(2)
 except KeyError as k: raise saved
f()
---
a = ValueError('a'); b = KeyError('b')
try:
 try: raise a
 except ValueError: raise b
except KeyError:
 try: raise a
 except ValueError as x: r = repr(x.__context__), repr(b.__context__)
---
assert True, 1/0
r = 1
---
assert False, 1/0
---
assert []
---
x = 0
assert x, f'x is {x}'
---
def f():
 def g(): raise ValueError
 g()
try: f()
except ValueError as e:
 n = 0; t = e.__traceback__
 while t: n += 1; t = t.tb_next
 r = n
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
