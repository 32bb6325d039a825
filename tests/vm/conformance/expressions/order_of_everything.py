# In which order the parts of expressions and statements are evaluated.
SNIPPETS = r'''
def t(n, v=None): print(n, end=' '); return n if v is None else v
t(1) + t(2) * t(3) - t(4)
t(1) < t(2) < t(3)
t(5) < t(2) < t(9)
[t(1), t(2)]; (t(1), t(2)); {t(1): t(2), t(3): t(4)}; {t(1), t(2)}
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
t(1, [0, 0])[t(2, 0)] = t(3)
t(1, {})[t(2)], t(3, {})[t(4)] = t(5), t(6)
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
t(1, [[5]])[t(2, 0)][t(3, 0)] += t(4)
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
def f(*a, **k): return a, k
f(t(1), *t(2, [7]), t(3), k=t(4), **t(5, {'z': 1}), y=t(6))
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
t(1) if t(2) else t(3)
t(1, 0) or t(2, 0) or t(3)
t(1) and t(2, 0) and t(3)
not t(1)
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
@t(1, lambda f: (print('d1', end=' '), f)[1])
@t(2, lambda f: (print('d2', end=' '), f)[1])
def f(a=t(3), *, b=t(4)) -> t(5): pass
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
@t(1, lambda c: c)
class A(t(2, object), metaclass=t(3, type)):
 t(4)
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
x = [1, 2, 3, 4]
x[t(1, 0):t(2, 3):t(3, 1)]
del x[t(4, 0)], x[t(5, 0)]
f'{t(6)}{t(7):{t(8)}}'
lambda a=t(9): t(10)
{**t(11, {}), t(12): 1}
[*t(13, []), t(14)]
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
[t(x) for x in t(1, [10, 20]) if t(2) for y in t(3, [1])]
{t(1): t(2) for _ in [1]}
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
class C:
 def __init__(s, n): s.n = n
 def __enter__(s): t('in%d' % s.n); return s
 def __exit__(s, *a): t('out%d' % s.n)
with t(1, C(1)) as a, t(2, C(2)) as b: t('body')
---
def t(n, v=None): print(n, end=' '); return n if v is None else v
x = y = t(1)
def f():
 return t(2)
t(3, f)()
t(4, [f])[t(5, 0)]()
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
