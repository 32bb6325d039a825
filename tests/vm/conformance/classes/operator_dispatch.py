# Reflected and in-place operators, NotImplemented, comparisons from both sides.
SNIPPETS = r'''
class A:
 def __add__(s, o): return NotImplemented
 def __radd__(s, o): return 'radd'
r = 1 + A(), [] + A() if 0 else None
A() + 1
---
class A:
 def __add__(s, o): return 'A.add'
 def __radd__(s, o): return 'A.radd'
class B(A):
 def __radd__(s, o): return 'B.radd'
r = A() + B(), B() + A(), A() + A(), 1 + B()
---
class A:
 def __eq__(s, o): return NotImplemented
r = A() == 1, A() != 1, 1 == A()
a = A(); print(a == a, a != a)
---
class A:
 def __lt__(s, o): return 'lt'
r = A() < 1, 1 > A()
A() > 1
---
class A:
 def __eq__(s, o): return 'eq'
r = A() == 1, A() != 1, 1 == A(), [A()] == [1], A() in [1]
---
class A:
 def __ne__(s, o): return 'ne'
r = A() != 1, A() == 1
---
class A:
 def __le__(s, o): return 'le'
 def __ge__(s, o): return 'ge'
r = A() <= 1, 1 >= A(), 1 <= A()
---
class A:
 def __lt__(s, o): return 'A'
class B(A):
 def __gt__(s, o): return 'B'
r = A() < B(), B() < A()
---
class A:
 def __iadd__(s, o): s.v = o; return s
a = A(); b = a; a += 5; r = a is b, a.v
---
class A:
 def __iadd__(s, o): return NotImplemented
 def __add__(s, o): return 'add'
a = A(); a += 1; r = a
---
class A:
 def __iadd__(s, o): return NotImplemented
a = A(); a += 1
---
class A:
 def __radd__(s, o): return 'radd'
x = 5; x += A(); r = x
---
class A:
 def __rmul__(s, o): return 'rmul'
r = [1] * A(), 'a' * A(), (1,) * A(), 2 * A()
---
class A(str):
 def __rmod__(s, o): return 'rmod'
r = '%s' % A('x')
---
class A:
 def __imatmul__(s, o): return 'im'
 def __matmul__(s, o): return 'm'
 def __rmatmul__(s, o): return 'rm'
a = A(); r = [a @ 1, 1 @ a]; a @= 2; r.append(a)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
