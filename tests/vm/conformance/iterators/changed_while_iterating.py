# Lists, dicts, sets and deques that change while they are iterated over.
SNIPPETS = r'''
d = {1: 1, 2: 2}
for k in d: d[k + 10] = 1
---
d = {1: 1, 2: 2}
for k in d: del d[k]
---
d = {1: 1, 2: 2}
for k in d.items(): d.clear()
---
d = {1: 1, 2: 2}
for k in d: d[k] = 5
r = d
---
s = {1, 2}
for x in s: s.add(x + 10)
---
s = {1, 2}
for x in s: s.discard(x)
---
x = [1, 2, 3]
for i in x:
 if len(x) < 10: x.append(i)
r = x
---
x = [1, 2, 3, 4]
for i in x: x.remove(i)
r = x
---
x = [1, 2, 3]
for i in x: x.clear()
r = x, i
---
x = [3, 1, 2]
x.sort(key=lambda v: x.append(v))
---
x = [3, 1, 2]
x.sort(key=lambda v: len(x))
r = x
---
d = {1: 2}
it = iter(d); d[3] = 4
next(it)
---
d = {1: 2, 3: 4}
it = iter(d.values()); next(it); del d[1]; next(it)
---
d = dict.fromkeys(range(5))
for k in list(d): del d[k]
r = d
---
x = [1, 2, 3]
it = iter(x); next(it); x[:] = []; r = list(it); x.append(9); r = r, list(it)
---
b = bytearray(b'abc')
for c in b: b.append(c) if len(b) < 6 else None
r = b
---
x = list(range(5))
for i, v in enumerate(x): del x[i]
r = x
---
x = [1, 2, 3]
for i in reversed(x): x.pop()
r = x
---
from collections import deque, OrderedDict
q = deque([1, 2])
for x in q: q.append(x)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
