# __get__, __set__, __delete__ in every combination; properties; static and class methods.
SNIPPETS = r'''
class D:
 def __get__(s, o, t=None): return (o is None, t.__name__)
class A: d = D()
r = A.d, A().d
a = A(); a.d = 5; print(a.d)
---
class D:
 def __get__(s, o, t=None): return 'got'
 def __set__(s, o, v): print('set', v)
 def __delete__(s, o): print('delete')
class A: d = D()
a = A(); a.d = 1; del a.d; a.__dict__['d'] = 9; r = a.d
A.d = 3; print(A.d, a.d)
---
class D:
 def __set__(s, o, v): print('set', v)
class A: d = D()
a = A(); a.d = 1; r = type(a.d).__name__; a.__dict__['d'] = 7; print(a.d)
del a.d
---
class D:
 def __delete__(s, o): print('delete')
class A: d = D()
a = A(); del a.d; a.d = 1
---
class D:
 def __get__(s, o, t): raise AttributeError('inner')
class A:
 d = D()
 def __getattr__(s, n): return 'fallback'
r = A().d
A.d
---
class A:
 @property
 def p(s): return 1
a = A(); a.p = 2
---
class A:
 @property
 def p(s): return 1
del A().p
---
class A:
 p = property()
A().p
---
class A:
 @property
 def p(s): 'doc p'
 @p.setter
 def p(s, v): print('set', v)
 @p.deleter
 def p(s): print('deleted')
a = A(); a.p = 3; del a.p; r = A.p.__doc__, A.p.fget is not None, A.p.fset is not None, A.p.fdel is not None, type(A.p).__name__
---
class A:
 def get(s): return 'g'
 x = property(get, doc='d')
r = A().x, A.x.__doc__
---
class A:
 @staticmethod
 def f(): return 1
 g = f
 r = f()
r = A.f(), A.g(), A.r, A.__dict__['f']() 
---
class A:
 @classmethod
 def f(cls): return cls.__name__
class B(A): pass
r = B.f(), B().f(), A.__dict__['f'].__func__(int)
---
class A:
 @classmethod
 @property
 def f(cls): return cls.__name__
r = A.f
---
class A:
 def f(self): pass
r = A.f is A.f, A().f == A().f, A().f.__self__ is not None, A().f.__func__ is A.f, A().f.__name__, A.f.__qualname__
---
class A:
 def f(self): pass
a = A(); r = a.f == a.f, hash(a.f) == hash(a.f), a.f is a.f
---
class A:
 def f(self): pass
A().f.x = 1
---
class A:
 def f(self): pass
A.f.x = 1; r = A().f.x
---
class A:
 def f(s, x): return x
r = A.f(5, 6), A.f(self := None, 3) if 0 else 1
---
str.upper(5)
---
list.append(5, 1)
---
str.join()
---
list.append([])
---
dict.get({})
---
int.__add__(1, 'a')
---
r = int.__add__(1, 2), (5).__add__(6), int.__add__(1, 1.5), (1).__eq__('a'), 'a'.__eq__('a'), [].__len__(), {}.__contains__(1)
---
int.__add__('a', 1)
---
object.__repr__(5)[:10]
---
r = object.__repr__(5)[:11]
---
r = object().__eq__(5), object().__str__()[:7], object().__hash__() is not None
---
object.__new__(int)
---
object.__setattr__(5, 'x', 1)
---
object.__getattribute__(5, 'zz')
---
r = object.__getattribute__([], 'append') is not None
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
