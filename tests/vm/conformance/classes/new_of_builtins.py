# __new__ of one's own, and classes on top of every built-in type.
SNIPPETS = r'''
class A:
 def __new__(cls, *a): return 5
 def __init__(self): print('never')
r = A(1)
---
class A:
 def __new__(cls): return object.__new__(cls)
 def __init__(self, x): pass
A(1)
---
class A:
 def __new__(cls, x): return object.__new__(cls, x)
A(1)
---
class A(int):
 def __new__(cls, v, extra): s = super().__new__(cls, v); s.extra = extra; return s
a = A(5, 'e'); r = a, a.extra, a + 1, type(a + 1).__name__
---
class A(tuple):
 def __new__(cls, *a): return super().__new__(cls, a)
r = A(1, 2), len(A(1)), A(1) == (1,)
---
class A(dict):
 def __missing__(self, k): return k * 2
a = A(x=1); r = a['x'], a['y'], a.get('y'), 'y' in a
---
class A(list):
 def append(self, x): super().append(x * 2)
a = A([1]); a.append(5); a += [3]; r = a, type(a + [1]).__name__, type(a[:]).__name__
---
class A(str):
 def __add__(s, o): return 'added'
r = A('x') + 'y', 'y' + A('x'), type(A('x').upper()).__name__, A('x') == 'x', hash(A('x')) == hash('x'), {A('x'): 1}['x']
---
class A(float): pass
r = A(1.5) * 2, type(-A(1)).__name__, A('2.5'), int(A(3.7))
---
class A(bytes): pass
r = A(b'ab') + b'c', A(b'ab')[0], repr(A(b'x'))
---
class A(set): pass
r = A([1]) | {2}, type(A([1]) | {2}).__name__, repr(A([1]))
---
class A(frozenset): pass
r = repr(A([1])), A([1]) == {1}
---
class A(Exception): pass
r = repr(A(1, 2)), str(A(1)), A(1).args
---
class A(bytearray): pass
a = A(b'x'); a.append(66); r = a, repr(a)
---
class A(complex): pass
r = A(1, 2) + 1, repr(A(1))
---
class A(property): pass
class B:
 p = A(lambda s: 5)
r = B().p
---
class A(staticmethod): pass
class B:
 f = A(lambda: 5)
r = B.f(), B().f()
---
class A(classmethod): pass
class B:
 f = A(lambda c: c.__name__)
r = B.f(), B().f()
---
class A(type): pass
r = A('X', (), {}).__name__, type(A('X', (), {})).__name__
---
class A(BaseException): pass
raise A('b')
---
class A(enumerate): pass
r = list(A('ab'))
---
class A(map): pass
r = list(A(len, ['a']))
---
class A(zip): pass
r = list(A('a', 'b'))
---
class A(object): pass
r = A.__bases__
---
class A(super): pass
class B: x = 3
class C(B):
 def f(self): return A(C, self).x
r = C().f()
---
class A(memoryview): pass
---
class A(type(iter([]))): pass
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
