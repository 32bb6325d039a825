# __iter__, __next__, __getitem__, __contains__, __reversed__ of one's own.
SNIPPETS = r'''
class A:
 def __iter__(self): return 5
iter(A())
---
class A:
 def __iter__(self): return 5
for x in A(): pass
---
class A:
 def __iter__(self): return [1]
list(A())
---
class A: __iter__ = None
iter(A())
---
class A:
 def __getitem__(self, i):
  if i > 2: raise IndexError
  return i * 10
r = list(A()), 20 in A(), tuple(A()), max(A())
---
class A:
 def __getitem__(self, i): raise StopIteration
r = list(A())
---
class A:
 def __getitem__(self, i): raise KeyError(i)
list(A())
---
class A:
 def __next__(self): return 1
next(A())
iter(A())
---
class A:
 def __iter__(self): return self
for x in A(): pass
---
class A:
 def __contains__(self, x): return 'yes'
r = 5 in A(), 5 not in A()
---
class A:
 def __contains__(self, x): return []
r = 5 in A()
---
class A: __contains__ = None
1 in A()
---
class A:
 def __reversed__(self): return iter('cba')
r = list(reversed(A()))
---
class A: __reversed__ = None
reversed(A())
---
class A:
 def __len__(s): return 3
 def __getitem__(s, i): return i
r = list(reversed(A()))
---
reversed(5)
---
reversed({1})
---
class A:
 def __round__(s, n=None): return ('r', n)
 def __floor__(s): return 'f'
 def __ceil__(s): return 'c'
 def __trunc__(s): return 't'
 def __abs__(s): return 'a'
 def __divmod__(s, o): return 'd'
 def __rdivmod__(s, o): return 'rd'
 def __pow__(s, o, m=None): return ('p', o, m)
 def __rpow__(s, o): return 'rp'
 def __neg__(s): return 'n'
 def __pos__(s): return 'p'
 def __invert__(s): return 'i'
import math
a = A()
r = round(a), round(a, 2), math.floor(a), math.ceil(a), math.trunc(a), abs(a), divmod(a, 1), divmod(1, a), pow(a, 2), pow(a, 2, 3), a ** 2, 2 ** a, -a, +a, ~a
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
