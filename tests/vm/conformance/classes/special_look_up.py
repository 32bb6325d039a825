# Special methods are looked up in the class, through whatever stands there.
SNIPPETS = r'''
class A:
 def __getattr__(s, n):
  if n == '__add__': return lambda o: 5
  raise AttributeError(n)
A() + 1
---
class A: pass
a = A(); a.__len__ = lambda: 5
len(a)
---
class A: pass
a = A(); a.__call__ = lambda: 5
a()
---
class A:
 __add__ = lambda s, o: (s is not None, o)
r = A() + 3
---
class A:
 __add__ = 5
A() + 3
---
class A:
 __len__ = 5
len(A())
---
class A:
 @staticmethod
 def __len__(): return 3
r = len(A())
---
class A:
 @classmethod
 def __len__(cls): return 4
r = len(A())
---
class A:
 @property
 def __len__(self): return lambda: 6
r = len(A())
---
class D:
 def __get__(s, o, t): return lambda *a: ('desc', a)
class A:
 __add__ = D()
 __getitem__ = D()
 __call__ = D()
r = A() + 1, A()[2], A()(3)
---
class C:
 def __call__(s, *a): return len(a)
class A:
 __add__ = C()
 __getitem__ = C()
r = A() + 1, A()[2]
---
class A:
 def __setitem__(s, k, v): print('set', k, v)
 def __getitem__(s, k): return k
 def __delitem__(s, k): print('del', k)
a = A(); a[1] = 2; a[1:2] = 3; a[1, 2:3, ...] = 4; del a[::2]; a['x'] += '!'; r = a[1:2, 3], a[:], a[...], a[()], a[1,], a[-1]
---
class A:
 def __getattribute__(s, n): return n + '!'
a = A(); r = a.x, a.__class__, a.__dict__
---
class A:
 def __getattribute__(s, n):
  if n == 'x': raise AttributeError('nox')
  return object.__getattribute__(s, n)
 def __getattr__(s, n): return 'fallback ' + n
r = A().x, A().y
---
class A:
 def __setattr__(s, n, v): object.__setattr__(s, n, v * 2)
 def __delattr__(s, n): print('del', n); object.__delattr__(s, n)
a = A(); a.x = 4; r = a.x; del a.x; del a.y
---
class A:
 def __dir__(s): return ['b', 'a']
r = dir(A())
---
class A:
 def __dir__(s): return 5
dir(A())
---
class A:
 def __sizeof__(s): return 5
r = A().__sizeof__()
---
class A:
 def __instancecheck__(s, o): return True
r = isinstance(5, A())
---
class A:
 def __subclasscheck__(s, o): return True
r = issubclass(int, A())
---
class A:
 def __del__(s): pass
r = A() is not None
---
class A:
 def __copy__(s): return 'c'
r = 1
---
class A:
 def __fspath__(s): return '/nonexistent_x'
open(A())
---
class A:
 def __class_getitem__(c, x): return x
r = A[3]
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
