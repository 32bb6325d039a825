# exec and eval with namespaces; del; names that hide built-in ones.
SNIPPETS = r'''
g = {}; exec('x = 1; y = x + 1', g); r = g['y']
---
l = {}; exec('x = 1\ndef f(): return 5\ny = f()', {}, l); r = l['y'], sorted(l)
---
r = eval('x + y', {'x': 1}, {'y': 2})
---
r = eval('[x for x in range(3)]'), eval('lambda: 5')()
---
x = 5; r = eval('x'), eval('x', {'x': 7})
---
def f(): return eval('zz')
f()
---
def f(zz): return eval('zz')
r = f(3)
---
c = compile('1 + 2', 's', 'eval'); r = eval(c)
---
c = compile('x = 5', 's', 'exec'); exec(c); r = x
---
del r_
---
x = 1
del x
x
---
x = [1, 2]; del x[0], x[0]; r = x
---
x = 1; y = 2; del (x, y)
x
---
class A: pass
a = A(); a.x = 1; del a.x; a.x
---
def f():
 x = 1
 del x
 x = 2
 return x
r = f()
---
def f():
 try: return x
 except UnboundLocalError as e: return str(e)
 x = 1
r = f()
---
if 0: zz = 1
zz
---
for i in []: pass
i
---
import sys as s, os.path as p, os
r = s.__name__, p.join('a', 'b'), os.__name__
---
__name__ = 'x'; r = __name__
---
global q; q = 1; r = q
---
def f():
 global a, b
 a, b = 1, 2
f(); r = a, b
---
def f():
 if False:
  global z
 z = 3
f(); r = z
---
print = 5; r = print; del print; print(r)
---
def f(list): return list
r = f(1), list('a')
---
len = lambda x: 'mine'; r = len([]), max([1])
---
class len: pass
r = len.__name__
---
True_ = 1; r = True_
---
_ = 5; r = _
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
