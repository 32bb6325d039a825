# Orders of bases that cannot be, and __slots__ of every kind.
SNIPPETS = r'''
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass
---
class X: pass
class A(X): pass
class B(X, A): pass
---
class A: pass
class B(A, A): pass
---
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
---
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
class C(A, B): pass
---
class A: __slots__ = ('a', 5)
---
class A: __slots__ = 5
---
class A: __slots__ = ('1a',)
---
class A: __slots__ = ('a', 'a')
r = A.__slots__
---
class A:
 a = 1
 __slots__ = ('a',)
---
class A: __slots__ = ('__dict__', 'x')
a = A(); a.y = 2; a.x = 1; r = (a.__dict__, a.x)
---
class A: __slots__ = ()
A().x = 1
---
class A: __slots__ = ('x',)
A().x
---
class A: __slots__ = ('x',)
a = A(); a.x = 1; del a.x; a.x
---
class A: __slots__ = ('x',)
a = A(); del a.x
---
class A: __slots__ = ('x',)
a = A(); a.y = 1
---
class A: __slots__ = ('x',)
r = A.x
---
class A: __slots__ = ('__x',)
 def __init__(self): self.__x = 3
 def g(self): return self.__x
a = A(); r = a.g(), a._A__x
---
class A: __slots__ = {'x': 'doc of x'}
a = A(); a.x = 2; r = a.x
---
class A(int): __slots__ = ()
r = A(5) + 1
---
class A(int): __slots__ = ('x',)
---
class A(tuple): __slots__ = ('x',)
---
class A(str): __slots__ = ()
r = A('x').upper()
---
class A: __slots__ = ['x', 'y']
class B(A): __slots__ = ['z']
b = B(); b.x = 1; b.z = 3; r = (b.x, b.z, hasattr(b, '__dict__'))
---
class A: __slots__ = ['x']
class B(A): pass
b = B(); b.x = 1; b.q = 2; r = b.__dict__
---
class A: __slots__ = iter(['x', 'y'])
a = A(); a.y = 1; r = a.y
---
type('A', (), {'__slots__': 'abc'})().abc = 5
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
