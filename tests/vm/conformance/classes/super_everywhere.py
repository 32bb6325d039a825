# super() in methods, functions within them, comprehensions, and where it cannot be.
SNIPPETS = r'''
class A:
 def f(self): return super().f()
A().f()
---
class A:
 def f(): return super()
A.f()
---
def f(): super()
f()
---
super()
---
class A:
 @staticmethod
 def f(): super()
A.f()
---
class A:
 @staticmethod
 def f(x): super()
A.f(5)
---
super(5)
---
super(int, 'a')
---
class A: x = 1
class B(A):
 x = 2
 def f(self): return super().x, super(B, self).x, super(B, B).x
 @classmethod
 def g(cls): return super().x
 r = [super]
r = B().f(), B.g()
---
class A: pass
super(A, A()).x = 5
---
class A:
 def f(self):
  def g(): return super().__repr__()[:5]
  return g()
A().f()
---
class A:
 def f(self):
  self = 5
  return super()
A().f()
---
class A:
 def f(self, *a): return __class__
r = A().f() is A
---
class A:
 def f(*args): return super().__eq__
r = A().f() is not None
---
class A:
 x = __class__
---
class A:
 def __new__(cls): return super().__new__(cls)
 def __init__(self): super().__init__()
r = type(A()).__name__
---
class A:
 def f(self): return 'A'
class B(A):
 def f(self): return 'B' + super().f()
class C(A):
 def f(self): return 'C' + super().f()
class D(B, C):
 def f(self): return 'D' + super().f()
r = D().f(), [k.__name__ for k in D.__mro__]
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
