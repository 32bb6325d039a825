import io
import os
import sys
from contextlib import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out) as f, redirect_stderr(err):
    print("to out"); print("to err", file=sys.stderr)
    with redirect_stdout(err): print("nested")
    print("again")
print(repr(out.getvalue()), repr(err.getvalue()), f is out)
with suppress(KeyError, ZeroDivisionError):
    {}["x"]
    print("not here")
with suppress(): pass
def escape():
    with suppress(KeyError): raise IndexError("out")
shown(escape)
class Closable:
    def close(self): print("closed")
with closing(Closable()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
here = os.getcwd()
with chdir("/"): print(os.getcwd())
print(os.getcwd() == here)
class Deco(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return True
@Deco()
def f(): raise ValueError
print(f())
print(issubclass(Closable, AbstractContextManager), issubclass(io.StringIO, AbstractContextManager), isinstance(Deco(), AbstractContextManager))
shown(lambda: AbstractContextManager())
