# The assignment expression in every place, also where the name is used before and after it in one expression.
SNIPPETS = r'''
r = [y := 1, y ** 2]; print(y)
---
if (n := len('abc')) > 2: r = n
---
r = [(x := i * 2) for i in range(3)], x
---
r = {k: (v := k + 1) for k in range(2)}, v
---
r = any((hit := x) > 2 for x in [1, 3, 5]), hit
---
def f(): return (a := 1) + (b := a + 1), a, b
r = f()
---
def f():
 [z := i for i in range(3)]
 return z
r = f()
---
x = 0
def f():
 global x
 [x := i for i in range(3)]
f(); r = x
---
def f():
 x = 0
 def g():
  nonlocal x
  return [x := i for i in range(3)]
 g(); return x
r = f()
---
r = (lambda: (y := 5) + y)()
---
while (x := globals().get('x', 0) + 1) < 5: pass
r = x
---
r = f'{(x := 5)}{x:=3}'
---
print(x := 3, (y := 4)); r = x, y
---
def f(*a, **k): return a, k
r = f(x := 1, y=(z := 2)), x, z
---
x = [1, 2, 3]; r = x[i := 1], i, x[(j := 0):(k := 2)], j, k
---
r = [[(m := i + j) for i in range(2)] for j in range(2)], m
---
class A:
 x = (y := 5) + 1
r = A.x, A.y
---
r = {x := 1, 2}, x
---
assert (x := 5), 'no'; r = x
---
r = (x := 1, 2); print(x)
---
r = (x := (1, 2)); print(x)
---
r = not (x := 0), x
---
x = 1
r = (x := 2) + x, x + (x := 3), [x, (x := 4), x]
---
def f():
 x = 1
 return (x, (x := 2), x), x + (x := 5) + x
r = f()
---
def f(x): return x, (x := 5), x
r = f(1)
---
def f(x):
 return [x, [x := x + 1 for _ in range(2)], x]
r = f(1)
---
def f(x): return g(x, x := 3, x)
def g(*a): return a
r = f(1)
---
def f(x): return {x: (x := 2), x: (x := 3)}, x
r = f(1)
---
def f(x): return x < (x := 5) < x + 1
r = f(1)
---
def f(a):
 b = a
 a, b = (a := 7), b
 return a, b
r = f(1)
---
def f(x):
 x += (x := 10)
 return x
r = f(1)
---
def f(d):
 d['k'] = (d := {}); return d
x = {}
r = f(x), x
---
def f(o, v):
 o[v] = (v := 9); return o
r = f({}, 1)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
