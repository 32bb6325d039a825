# send, throw, close, return values and what generators say of themselves.
SNIPPETS = r'''
def g(): yield 1
i = g(); next(i); next(i)
---
def g(): return 5; yield
try: next(g())
except StopIteration as e: r = e.value, e.args
---
def g(): x = yield 1; print('got', x); return x
i = g(); next(i)
try: i.send(4)
except StopIteration as e: r = e.value
---
def g(): yield
g().send(1)
---
def g(): yield
r = g().send(None)
---
def g():
 try: yield 1
 except ValueError as e: yield 'caught ' + str(e)
i = g(); next(i); r = i.throw(ValueError('v'))
---
def g():
 try: yield 1
 except ValueError as e: yield 'caught ' + str(e)
i = g(); next(i); r = i.throw(ValueError, 'v2')
---
def g(): yield 1
i = g(); i.throw(KeyError)
---
def g(): yield 1
i = g(); next(i); i.throw(KeyError('k'))
---
def g(): yield 1
i = g(); i.throw(5)
---
def g(): yield 1
i = g(); i.throw('x')
---
def g(): yield 1
i = g(); list(i); i.throw(KeyError('after'))
---
def g(): yield 1
i = g(); i.close(); r = list(i), i.close()
---
def g():
 try: yield 1
 finally: print('fin')
i = g(); next(i); i.close(); r = list(i)
---
def g():
 try: yield 1
 except GeneratorExit: print('exit'); raise
i = g(); next(i); i.close()
---
def g():
 try: yield 1
 except GeneratorExit: return 5
i = g(); next(i); r = i.close()
---
def g():
 try: yield 1
 except GeneratorExit: yield 2
i = g(); next(i); i.close()
---
def g():
 try: yield 1
 except GeneratorExit: raise ValueError('in close')
i = g(); next(i); i.close()
---
def g():
 try: yield 1
 except GeneratorExit: raise StopIteration
i = g(); next(i); i.close()
---
def g(): yield next(i)
i = g(); next(i)
---
def g(): i.close(); yield
i = g(); next(i)
---
def g(): i.throw(ValueError); yield
i = g(); next(i)
---
def g(): raise StopIteration(3); yield
next(g())
---
def g():
 yield next(iter([]))
list(g())
---
def g(): yield 1
i = g(); r = (i.gi_running, i.gi_frame is not None, i.gi_code.co_name, i.gi_yieldfrom, i.__name__, i.__qualname__, iter(i) is i)
---
def h(): yield 1
def g(): yield from h()
i = g(); next(i); r = i.gi_yieldfrom.__name__, i.gi_running
---
def g(): r = i.gi_running; yield r
i = g(); r = next(i)
---
def g(): yield 1
i = g(); list(i); r = i.gi_frame
---
def g(): yield 1
g().x = 1
---
r = (x for x in [1]).__name__
---
len(x for x in [])
---
(x for x in 5)
---
next((1/x for x in [0]))
---
r = type(x for x in []).__name__
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
