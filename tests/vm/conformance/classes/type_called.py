# type() with three arguments, and what a class says of itself.
SNIPPETS = r'''
type('A')
---
type(1, 2)
---
type('A', (), {}, 1)
---
type(1, (), {})
---
type('A', [], {})
---
type('A', (), [])
---
r = type('A', (int,), {'x': 1})(3).x
---
r = type('A', (), {}).__name__
---
type()
---
r = type(5)
---
type('A', (), {}, x=1)
---
class A: pass
A.__name__ = 'B'; r = (A.__name__, repr(A))
---
class A: pass
A.__name__ = 5
---
class A: pass
A.__qualname__ = 'Q.X'; r = repr(A)
---
int.__name__ = 'x'
---
class A: pass
A.__doc__ = 'new'; r = A.__doc__
---
class A:
 'doc'
r = A.__doc__
---
class A: pass
r = A.__doc__
---
class A: pass
A.__module__ = 'mm'; r = repr(A), repr(A())[:6]
---
class A: pass
A.__dict__['x'] = 1
---
class A:
 x: int = 1
 y: 'str'
r = A.__annotations__
---
class A: pass
r = A.__annotations__
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
