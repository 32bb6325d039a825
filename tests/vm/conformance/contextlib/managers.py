# contextmanager, suppress, closing, nullcontext, redirect_stdout, ExitStack.
import io
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name, swallow=None):
    print("<" + name + ">")
    try:
        yield name.upper()
    except Exception as e:
        print("saw", type(e).__name__, e)
        if not (swallow and isinstance(e, swallow)):
            raise
    finally:
        print("</" + name + ">")


with tag("a") as got:
    print("body", got)
with tag("b", KeyError):
    raise KeyError("k")
print("after b")
try:
    with tag("c", KeyError):
        raise ValueError("v")
except ValueError as e:
    print("out", e)
with tag("x") as x, tag("y") as y:
    print(x, y)


@tag("deco")
def inside(n): return n * 2


print(inside(4), inside(5))


@contextmanager
def never():
    if 0:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for bad in (never, twice):
    try:
        with bad():
            print("in")
    except RuntimeError as e:
        print("RuntimeError", e)
try:
    with twice():
        raise KeyError("with two yields")
except Exception as e:
    print(type(e).__name__, e)
with suppress(KeyError, IndexError):
    [][5]
print("suppressed")
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print("not suppressed", e)
with nullcontext(5) as n:
    print(n)


class Res:
    def close(self): print("closed")


with closing(Res()) as r:
    print(type(r).__name__)
out = io.StringIO()
with redirect_stdout(out):
    print("into the string")
print(repr(out.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "pq"]
    stack.callback(print, "callback", 1, end=".\n")
    stack.callback(lambda: print("last in, first out"))
    print(names)
with ExitStack() as stack:
    stack.enter_context(tag("outer", ZeroDivisionError))
    stack.enter_context(tag("inner"))
    1 / 0
print("survived")
with ExitStack() as stack:
    stack.callback(print, "moved")
    kept = stack.pop_all()
print("not yet")
kept.close()


class Both(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return False


@Both()
def f(): print("in f")


f()
with Both():
    pass
