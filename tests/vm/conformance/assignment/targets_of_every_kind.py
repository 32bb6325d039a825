# Nested and starred targets, attributes, items and slices; augmented and annotated assignment.
SNIPPETS = r'''
a = b = c = [1]; r = a is c
---
a, b = b, a = 1, 2; r = a, b
---
a, (b, (c, *d), e), *f = 1, (2, (3, 4, 5), 6), 7, 8; r = a, b, c, d, e, f
---
[a, [b, *c]], d = [1, 'xyz'], 2; r = a, b, c, d
---
*a, = 'abc'; r = a
---
*a, b = (1,); r = a, b
---
a, *b, c = range(6); r = b
---
(a), (b) = 1, 2; r = a, b
---
() = []; [] = (); r = 1
---
() = [1]
---
a, = [5]; r = a
---
(a, b), c = 'xy', 1; r = a, b, c
---
x = [0, 0]; i = 0; i, x[i] = 1, 9; r = i, x
---
x = [1, 2]; x[0], x[1] = x[1], x[0]; r = x
---
class A: pass
a = A(); a.x, a.y = 1, 2; r = a.x, a.y
---
d = {}; d['a'], d['b'] = 1, 2; r = d
---
x = [1,2,3,4]; x[1:3], y = [9], 5; r = x, y
---
x = [1, 2, 3, 4]; x[::2] = [7, 8]; x[:0] = [0]; x[len(x):] = [99]; r = x
---
for x.y in [1]: pass
---
class A: pass
a = A()
for a.i in range(3): pass
r = a.i
---
d = {}
for d['k'] in 'ab': pass
r = d
---
for a, *b in [(1, 2, 3), 'xyz']: r = a, b
---
for (a, b), c in [((1, 2), 3)]: r = a, b, c
---
with open('/dev/null') as d: pass
r = d.closed
---
x = y = []; x += [1]; r = y
---
x = y = (); x += (1,); r = x, y
---
x = [[]] * 2; x[0] += [1]; r = x
---
t = ([],)
try: t[0] += [1]
except TypeError as e: r = t, str(e)
---
x = 5; x -= 2; x *= 3; x //= 2; x **= 2; x %= 10; x <<= 3; x >>= 1; x |= 1; x &= 0xF; x ^= 2; x /= 2; r = x
---
class A:
 n = 1
a = A(); a.n += 1; r = a.n, A.n
---
d = {'a': [1]}; d['a'] += [2]; d['a'] *= 2; r = d
---
x = [1, 2, 3]; x[1:] += [4]; r = x
---
x = [1]; x[0] += x[0]; r = x
---
x = 'a'; x *= 3; x += 'b'; r = x
---
s = {1}; s |= {2}; s -= {1}; s ^= {5}; s &= {2, 5}; r = sorted(s)
---
d = {1: 2}; d |= {3: 4}; r = d, d | {1: 9}
---
d = {}; d |= 5
---
def f(): global g; g = 5
f(); r = g
---
x: int = 5; y: str; r = __annotations__, x
---
x: int
x
---
class A:
 x: int = 1
 y: 'A'
 z = 2
r = A.__annotations__
---
def f():
 x: undefined_thing = 1
 return x
r = f()
---
x: undefined_thing = 1
---
d = {}; d['a']: int = 5; r = d
---
class A: pass
A.x: int = 3; r = A.x
---
def f(a: int, *b: str, c: 'x' = 1, **d: 5) -> None: pass
r = f.__annotations__
---
x = yield_ = 5; r = x
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
