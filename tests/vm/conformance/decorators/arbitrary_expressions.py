# Any expression may decorate: lambdas, subscripts, conditionals, calls of calls, walrus; what a decorator returns is bound.
ds = {"a": lambda f: ("a", f.__name__), "b": [lambda f: f() * 2]}
@ds["a"]
def f(): pass
print(f)
@ds["b"][0]
def g(): return 21
print(g)
@(lambda f: lambda: f() + "!")
def h(): return "h"
print(h())
@callable
def shown(): pass
@str
class K: pass
print(shown, K[:7])
@(d := lambda f: f)
def i(): return "i"
print(i(), d(5))
@(ds["a"] if 0 else len if 0 else (lambda f: "cond"))
def j(): pass
print(j)
@property
def p(self): return 1
print(type(p).__name__, p.fget.__name__)
class C:
    def deco(f): return lambda self: ("decorated", f(self))
    @deco
    def m(self): return "m"
    @deco
    def n(self): return "n"
    del deco
print(C().m(), C().n(), hasattr(C, "deco"))
for bad in ("5", "None", "'x'", "undefined_deco"):
    try: exec(f"@{bad}\ndef f(): pass")
    except (TypeError, NameError) as e: print(e)
try: exec("@(lambda f: 1 / 0)\nclass X: pass")
except ZeroDivisionError as e: print(e, "X" in globals())
calls = []
@calls.append
@calls.append
def twice(): pass
print(twice, len(calls), calls[1])
@list
@lambda f: f()
def gen():
    yield 1
    yield 2
print(gen)
@type
class T: pass
print(T)
@dict.fromkeys if 0 else vars
class V: x = 1
print(V["x"])
