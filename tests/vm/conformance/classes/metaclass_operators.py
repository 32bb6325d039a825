# Operators, attributes and calls of classes through their metaclass.
SNIPPETS = r'''
class A:
 def __class_getitem__(cls, i): return (cls.__name__, i)
r = A[5], A[1, 2]
---
class A: pass
A[5]
---
class M(type):
 def __getitem__(cls, i): return i * 2
class A(metaclass=M): pass
r = A[4]
---
class M(type):
 def __len__(cls): return 7
 def __iter__(cls): return iter('ab')
 def __contains__(cls, x): return x == 3
 def __bool__(cls): return False
 def __call__(cls): return 'called'
 def __eq__(c, o): return True
 def __hash__(c): return 5
 def __add__(c, o): return 'sum'
 def __repr__(c): return 'M!'
 def __str__(c): return 'S!'
 def __format__(c, s): return s + '!'
class A(metaclass=M): pass
r = len(A), list(A), 3 in A, bool(A), A(), A == 5, hash(A), A + 1, repr(A), str(A), f'{A:q}'
---
class M(type):
 def __getattr__(cls, n): return n + '!'
class A(metaclass=M): x = 1
r = A.x, A.y
---
class M(type):
 def __getattribute__(cls, n): return 'ga ' + n
class A(metaclass=M): x = 1
r = A.x
---
class M(type):
 def __setattr__(cls, n, v): type.__setattr__(cls, n, v * 2)
 def __delattr__(cls, n): print('del', n); super().__delattr__(n)
class A(metaclass=M): x = 1
A.x = 5; r = A.x; del A.x
---
class M(type):
 @property
 def p(cls): return cls.__name__
 def meth(cls): return 'm'
 z = 9
class A(metaclass=M): pass
r = A.p, A.meth(), A.z
---
class M(type):
 def meth(cls): return 'm'
class A(metaclass=M): pass
A().meth()
---
class M(type):
 def __instancecheck__(c, o): return o == 3
 def __subclasscheck__(c, o): return o is int
class A(metaclass=M): pass
r = isinstance(3, A), isinstance(4, A), issubclass(int, A), issubclass(str, A)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
