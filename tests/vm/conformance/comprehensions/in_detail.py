# Comprehensions: several loops, conditions, scopes, classes, lambdas.
SNIPPETS = r'''
r = [x for x in range(5) if x % 2], {x % 2 for x in range(5)}, {x: x ** 2 for x in range(3)}, list(x for x in 'ab')
---
r = [(x, y) for x in range(3) for y in range(x)], [y for x in [[1, 2], [3]] for y in x], [[i * j for j in range(2)] for i in range(2)]
---
r = [x for x in range(20) if x % 2 if x % 3], [x if x else -1 for x in range(2)]
---
r = [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ['abc']], {k: v for k, v in zip('ab', (1, 2))}
---
r = [i for i in range(3)], 'i' in globals()
---
r = {(k := i): i for i in range(2)}, k
---
r = [x for x in [1, 2, 3] if (y := x * 2) > 2], y
---
def f(n): return [x + n for x in range(n)]
r = f(3)
---
class A:
 n = 2
 r = [x for x in range(n)]
r = A.r
---
class A:
 n = 2
 r = [n for x in range(1)]
---
class A:
 n = 2
 r = [x for x in range(2) if x < n]
---
class A:
 n = 2
 r = [[y for y in range(n)] for x in [1]]
---
class A:
 n = [1]
 r = [x for x in n for y in n]
---
[x for x in range(3) if undefined]
---
[1 / x for x in (1, 0)]
---
{[]: 1 for _ in [1]}
---
{[] for _ in [1]}
---
r = [[x, y] for x, y in {1: 2}.items()], [*range(3), *'ab'], {*'a', *[1]} == {'a', 1}, {**{1: 2}, **{1: 3}}
---
r = [lambda x=x: x for x in range(2)][1](), [f() for f in [lambda: x for x in range(3)]]
---
r = dict((x, y) for x, y in [(1, 2)]), sum(x for x in range(5)), max((len(s), s) for s in ['a', 'bbb'])
---
def g():
 x = 10
 return list(x * y for y in range(3)), [x for x in [x]], x
r = g()
---
x = [1, 2]
r = [x.append(i) for i in x if len(x) < 5], x
---
r = [x for x in [y for y in range(3)] if x], [a for b in [[1, 2], [3]] for a in b if a != 2]
---
it = iter(range(10)); r = [x for x in it if x < 3 or next(it)]
---
def f():
 for i in range(2): yield [i for i in range(i + 1)], i
r = list(f())
---
i = 'outer'
def f():
 r = [i for i in range(2)]
 return r, i
r = f()
---
def f(a):
 b = [a for a in range(3)]
 return a, b
r = f('arg')
---
def f():
 return [x for x in range(3)], [x for x in 'ab'], {x for x in 'c'}
r = f()
---
def f():
 def g(): return [y for y in range(z)]
 z = 3
 return g()
r = f()
---
r = [(i, j, k) for i in range(2) for j in range(2) if i != j for k in 'ab' if k == 'a']
---
r = list(zip(*[[1, 2], [3, 4]])), [list(t) for t in zip(*[[1, 2], [3, 4]])]
---
r = [[]] * 3, [[] for _ in range(3)]; r[1][0].append(1)
---
r = {x: {y: x * y for y in range(2)} for x in range(2)}
---
r = ','.join(str(x) for x in range(3)), all(x for x in []), any(x for x in [])
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
