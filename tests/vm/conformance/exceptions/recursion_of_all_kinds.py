# Endless recursion through every kind of call ends in RecursionError.
SNIPPETS = r'''
def r_(): r_()
r_()
---
class A:
 def __getattr__(s, n): return s.zzz
A().x
---
class A:
 def __eq__(s, o): return s == o
A() == A()
---
x = []
x.append(x)
r = repr(x), x == x
---
f = lambda: f()
f()
---
import sys
sys.setrecursionlimit(50)
def f(n): return f(n+1)
try: f(0)
except RecursionError as e: r = str(e)
finally: sys.setrecursionlimit(1000)
---
import sys
sys.setrecursionlimit(-1)
---
import sys
sys.setrecursionlimit('x')
---
class A:
 def __init__(s): A()
A()
---
class A:
 def __call__(s): return s()
A()()
---
class A:
 def __add__(s, o): return s + o
A() + 1
---
sorted([1, 2], key=lambda x: sorted([1], key=lambda y: 1/0))
---
def g(): yield from g()
list(g())
---
d = {}; d['d'] = d; r = repr(d)
---
class A:
 def __hash__(s): return hash(s)
hash(A())
---
class A:
 def __bool__(s): return bool(s)
bool(A())
---
class A:
 def __len__(s): return len(s)
len(A())
---
class A:
 def __iter__(s): return iter(s)
iter(A())
---
class A:
 def __str__(s): return str(s)
str(A())
---
eval('(' * 300 + ')' * 300)
---
r = isinstance(1, ((((((int,),),),),),))
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__)  # the words depend on where the end was met
