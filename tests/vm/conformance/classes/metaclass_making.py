# __prepare__, __new__, __init__ and __call__ of metaclasses; __init_subclass__; __set_name__.
SNIPPETS = r'''
class M(type):
 @classmethod
 def __prepare__(m, name, bases, **kw): print('prepare', m.__name__, name, bases, kw); return {'injected': 7}
 def __new__(m, name, bases, ns, **kw): print('new', name, kw, sorted(k for k in ns if k[0] != '_')); return super().__new__(m, name, bases, ns)
 def __init__(c, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
 def __call__(c, *a, **k): print('call', a, k); return super().__call__(*a, **k)
class A(metaclass=M, opt=1):
 x = 1
 y = injected + 1
 def __init__(self, v): self.v = v
r = A(3).v, A.y
---
class M(type):
 def __prepare__(*a): return 5
class A(metaclass=M): pass
---
class Log(dict):
 def __setitem__(s, k, v):
  if k[0] != '_': print('set', k)
  super().__setitem__(k, v)
 def __missing__(s, k):
  if k == 'magic': return 42
  raise KeyError(k)
class M(type):
 def __prepare__(n, b): return Log()
 def __new__(m, n, b, d): return type.__new__(m, n, b, dict(d))
class A(metaclass=M):
 a = 1
 b = magic
 def f(self): pass
 print(len('abc'))
 for i in range(2): pass
 del i
r = A.b
---
class A(metaclass=lambda n, b, d: (n, b, sorted(d))): x = 1
r = A
---
def meta(n, b, d, **k): return k
class A(metaclass=meta, z=1): pass
r = A
---
class A:
 def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class B(A, tag='t'): pass
class C(B): pass
r = B.tag, C.tag
---
class A:
 def __init_subclass__(cls): print('sub', cls.__name__)
class B(A): pass
class C(B, x=1): pass
---
class A(x=1): pass
---
class D:
 def __set_name__(self, o, n): print('set_name', o.__name__, n)
class A:
 a = D()
 b = D()
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
