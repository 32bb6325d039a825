# yield from generators, iterators and objects with send, throw and close.
SNIPPETS = r'''
def g(): r = yield from [1, 2]; print('r', r)
r = list(g())
---
def h(): x = yield 1; print('h got', x); return 'ret'
def g(): r = yield from h(); yield r
i = g(); r = next(i), i.send('s'), list(i)
---
def g(): yield from 5
list(g())
---
def g(): yield from None
list(g())
---
class It:
 def __iter__(s): return s
 def __next__(s): return 1
 def send(s, v): return ('sent', v)
 def throw(s, *a): return ('thrown', len(a))
 def close(s): print('closed')
def g(): yield from It()
i = g(); r = next(i), i.send(3), i.throw(ValueError('q')); i.close()
---
class It:
 def __iter__(s): return s
 def __next__(s): return 1
def g(): yield from It()
i = g(); next(i); i.throw(ValueError('q'))
---
class It:
 def __iter__(s): return s
 def __next__(s): return 1
 def close(s): raise KeyError('c')
def g(): yield from It()
i = g(); next(i); i.close()
---
def h():
 try: yield 1
 except ValueError: yield 'h caught'
 return 'h end'
def g(): r = yield from h(); yield r
i = g(); r = next(i), i.throw(ValueError), next(i)
---
def h():
 try: yield 1
 finally: print('h fin')
def g():
 try: yield from h()
 finally: print('g fin')
i = g(); next(i); i.close()
---
def h(): yield 1; raise ValueError('h')
def g():
 try: yield from h()
 except ValueError as e: yield 'g caught ' + str(e)
r = list(g())
---
def g(n):
 if n: yield from g(n - 1)
 yield n
r = list(g(5))
---
def g(n):
 if n: yield from g(n - 1)
 yield n
r = sum(g(200))
---
def h(): return 7; yield
def g(): r = yield from h(); yield r
r = list(g())
---
def g(): yield from g2()
def g2(): yield from i
i = g(); next(i)
---
def h(): yield 1
x = h(); next(x); list(x)
def g(): r = yield from x; yield ('r', r)
r = list(g())
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
