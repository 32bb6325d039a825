# Closures over loops, classes, comprehensions; nonlocal; names of classes and functions.
SNIPPETS = r'''
fs = [lambda: i for i in range(3)]; r = [f() for f in fs]
---
fs = [lambda i=i: i for i in range(3)]; r = [f() for f in fs]
---
fs = []
for i in range(3):
 def f(): return i
 fs.append(f)
r = [f() for f in fs]
---
def outer():
 x = 1
 def a():
  nonlocal x; x += 1; return x
 def b(): return x
 return a, b
a, b = outer(); r = a(), a(), b(), a.__closure__[0].cell_contents
---
def f():
 def g(): return x
 x = 5
 return g
r = f()()
---
def f(x):
 def g():
  def h(): nonlocal x; x += 1; return x
  return h
 return g
r = f(1)()()
---
x = 'global'
class A:
 x = 'class'
 def f(self): return x
 y = [x for _ in [1]]
 z = x
r = A().f(), A.y, A.z
---
x = 'g'
def f():
 x = 'f'
 class A:
  x = x
  y = x
 return A.x, A.y
r = f()
---
def f():
 x = 'f'
 class A:
  print(x)
  y = lambda self: x
 return A().y()
r = f()
---
x = 1
def f():
 class A:
  global x
  x = 5
 return A
A = f(); r = x, hasattr(A, 'x')
---
def f():
 x = 1
 class A:
  nonlocal x
  x = 5
 return x
r = f()
---
def f():
 for i in range(2): pass
 return i
r = f()
---
x = 5
[x for x in range(3)]; r = x
---
x = 5
r = [x for x in [x]]
---
r = [[y for y in range(x)] for x in range(3)]
---
def f(n): return [lambda: (n, i) for i in range(2)]
r = [g() for g in f(7)]
---
def f(a, b=2):
 c = 3
 return sorted(locals().items())
r = f(1)
---
def f():
 x = 1
 def g(): x
 return sorted(locals())
r = f()
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
