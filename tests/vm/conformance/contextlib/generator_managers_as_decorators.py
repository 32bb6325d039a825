# contextmanager used as a decorator, recreated each call; ContextDecorator classes; AsyncContextDecorator; on methods and generators.
import contextlib
@contextlib.contextmanager
def tag(n):
    "doc of tag"
    print("<", n)
    try: yield n.upper()
    except ValueError as e: print("swallowed", e)
    finally: print(">", n)
@tag("a")
def f(x, *, k=1):
    "doc of f"
    if x: raise ValueError(x)
    return k
print(f(0), f(0, k=5), f("bad"), f.__name__, f.__doc__, tag.__doc__, tag.__name__)
class Track(contextlib.ContextDecorator):
    n = 0
    def __enter__(self): self.n += 1; print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__); return False
tr = Track()
@tr
def g(): return "g"
g(); g(); print(tr.n)
class C:
    @Track()
    def m(self): return self.__class__.__name__
    @tag("gen")
    def gen(self): yield 1
print(C().m(), list(C().gen()))
try:
    @Track()
    def h(): raise KeyError("k")
    h()
except KeyError as e: print(e)
@contextlib.asynccontextmanager
async def atag(n):
    print("async <", n)
    yield
    print("async >", n)
@atag("x")
async def co(): return 42
for _ in range(2):
    try: co().send(None)
    except StopIteration as e: print(e.value)
m = tag("once")
with m: pass
try:
    with m: pass
except (RuntimeError, AttributeError) as e: print(type(e).__name__)
try:
    with tag: pass
except TypeError as e: print(e)
