# Unpacking and looping over what cannot be, or has the wrong length.
SNIPPETS = r'''
a, b = 1
---
a, b = 1,
---
a, b = 1, 2, 3
---
a, *b = ()
---
a, *b, c = 1,
---
a, b = None
---
[a, b] = 'x'
---
(a, b), c = 1, 2
---
a, b = {}
---
a, b = {1: 2, 3: 4, 5: 6}
---
a, b = range(5)
---
a, b = iter([1])
---
*a, = 5
---
*a, b = None
---
a, b = len
---
for a, b in [1]: pass
---
for a, b in [(1, 2, 3)]: pass
---
[x for x, y in [(1,)]]
---
for x in 5: pass
---
for x in None: pass
---
del x
---
x += 1
---
x.y = 1
---
None.x
---
None.x = 1
---
del None.x
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
