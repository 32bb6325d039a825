# redirect_stdout nested and reused, suppress with several classes and subclasses, nullcontext, closing, aclosing's refusal.
import contextlib, io
a, b = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(a):
    print("to a")
    with contextlib.redirect_stdout(b): print("to b")
    print("a again")
print(repr(a.getvalue()), repr(b.getvalue()))
r = contextlib.redirect_stdout(a)
with r:
    with r: print("twice")
print(a.getvalue().splitlines()[-1])
try:
    with contextlib.redirect_stdout(b): raise KeyError("restored")
except KeyError as e: print(e)
with contextlib.redirect_stdout(a) as t: pass
print(t is a)
s = contextlib.suppress(LookupError, ZeroDivisionError)
for f in (lambda: {}["k"], lambda: [][0], lambda: 1 / 0):
    with s: f(); print("never")
try:
    with s: int("x")
except ValueError as e: print(e)
with contextlib.suppress(): print("nothing to suppress")
class R:
    def close(self): print("closed")
with contextlib.closing(R()) as x: print(type(x).__name__)
try:
    with contextlib.closing(5): print("in")
except AttributeError as e: print(e)
print(contextlib.nullcontext().__enter__(), contextlib.nullcontext("v").__enter__())
