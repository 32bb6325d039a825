# What every operation says of an object that does not have it.
SNIPPETS = r'''
class A: pass
round(A())
---
class A: pass
abs(A())
---
class A: pass
-A()
---
class A: pass
divmod(A(), 1)
---
class A: pass
pow(A(), 1)
---
class A: pass
A() ** 1
---
class A: pass
pow(A(), 1, 2)
---
class A: pass
A() < A()
---
class A: pass
A() @ A()
---
class A: pass
a = A(); a += 1
---
class A: pass
a = A(); a |= 1
---
class A: pass
1 + A()
---
class A: pass
A()[0]
---
class A: pass
A()[0] = 1
---
class A: pass
del A()[0]
---
class A: pass
A()()
---
class A: pass
len(A())
---
class A: pass
iter(A())
---
class A: pass
1 in A()
---
class A: pass
with A(): pass
---
class A:
 def __enter__(s): pass
with A(): pass
---
class A:
 def __exit__(s): pass
with A(): pass
---
class A: pass
int(A())
---
class A: pass
float(A())
---
class A: pass
complex(A())
---
class A: pass
[1][A()]
---
class A: pass
'%d' % A()
---
class A: pass
f'{A():d}'
---
class A: pass
for x in A(): pass
---
class A: pass
a, b = A()
---
class A: pass
[*A()]
---
class A: pass
{**A()}
---
class A: pass
print(*A())
---
class A: pass
sum([A()])
---
class A: pass
max(A(), A())
---
class A: pass
sorted([A(), A()])
---
class A: pass
A().x
---
class A: pass
del A().x
---
class A: pass
bytes(A())
---
class A: pass
list(A())
---
class A: pass
dict(A())
---
class A: pass
set(A())
---
class A: pass
open(A())
---
class A: pass
range(A())
---
class A: pass
chr(A())
---
class A: pass
ord(A())
---
class A: pass
isinstance(1, A())
---
class A: pass
issubclass(int, A())
---
class A: pass
raise A()
---
class A: pass
raise A
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
