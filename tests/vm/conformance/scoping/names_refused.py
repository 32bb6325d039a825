# Names without a value in every kind of scope, and declarations that contradict.
SNIPPETS = r'''
undefined_name
---
def f():
 print(x)
 x = 1
f()
---
def f():
 del x
 x = 1
f()
---
def f():
 def g(): return x
 g()
 x = 1
f()
---
def f():
 x = 1
 del x
 return x
f()
---
def f():
 x = 1
 def g(): return x
 del x
 g()
f()
---
def f():
 x = 1
 def g(): pass; return x
 del x
 x
f()
---
def f():
 global q
 return q
f()
---
def f():
 global q
 del q
f()
---
class A:
 x

---
class A:
 del x
---
def f():
 class A:
  y = x
 x = 1
f()
---
def f():
 nonlocal x
---
nonlocal x
---
def f():
 x = 1
 global x
---
def f(x):
 global x
---
def f():
 print(x)
 global x
---
def f(x):
 nonlocal x
---
def f():
 x = 1
 def g():
  x = 2
  nonlocal x
---
def f():
 x=1
 def g():
  nonlocal x
  global x
---
def f(x, x): pass
---
lambda x, x: 1
---
def f(*, x, x): pass
---
def f():
 try: 1/0
 except ZeroDivisionError as e: pass
 return e
f()
---
[x for x in [1]]; x
---
def f():
 for i in []: pass
 return i
f()
---
def f():
 with open('/') as f: pass
f()
---
def f():
 import sys as s
 del s
 s
f()
---
(lambda: zz)()
---
[zz for _ in [1]]
---
def f():
 x += 1
f()
---
def f(a):
 del a
 a
f(1)
---
def f(a):
 def g(): return a
 del a
 return g()
f(1)
---
class A:
 def f(self): return __x
A().f()
---
class A:
 def f(self): return self.__x
A().f()
---
def f():
 def g():
  nonlocal x
  del x
 x = 1
 g()
 g()
f()
---
def f():
 exec('y = 1')
 return y
f()
---
def f():
 x = 1
 class A:
  def g(self): return x
  x = 2
 return A().g()
print(f())
---
def f(x=y): pass
---
@undefined
def f(): pass
---
import undefined_module
---
from sys import nothing_here
---
from . import x
---
from .y import x
---
__x__
---
print(__name__)
---
print(__builtins__ is not None)
---
print(__file__)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
