# Attributes of built-in objects and classes that are not there or cannot be set.
SNIPPETS = r'''
'abc'.foo
---
(5).foo
---
len.foo
---
int.foo
---
[].foo = 1
---
(5).foo = 1
---
int.foo = 1
---
del int.foo
---
len.foo = 1
---
object().x = 1
---
object.x = 1
---
del [].append
---
[].append = 1
---
del [].zzz
---
import sys; sys.foo
---
import sys; sys.pth
---
f = lambda: 0; f.foo
---
f = lambda: 0; del f.foo
---
class A: pass
A.x
---
class A: pass
A().x
---
class A: pass
del A.x
---
class A: pass
del A().x
---
raise 5
---
raise ValueError from 5
---
raise int
---
raise None
---
raise
---
raise 'x'
---
raise ValueError, 5
---
with 5: pass
---
assert 0
---
assert 0, 5
---
assert (), 'msg'
---
class A(5): pass
---
class A(int, str): pass
---
class A(object, int): pass
---
class A(bool): pass
---
class A(type(None)): pass
---
class A(range): pass
---
class A(slice): pass
---
class A(type(lambda: 0)): pass
---
class A(int, int): pass
---
class A(metaclass=5): pass
---
class A(x=1): pass
---
class A(*5): pass
---
class A(**5): pass
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
