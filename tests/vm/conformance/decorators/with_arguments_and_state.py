# Decorators with optional arguments, state on the function, stacking, undoing with __wrapped__, on methods, classes and generators.
import functools
def logged(f=None, *, prefix="call"):
    if f is None: return functools.partial(logged, prefix=prefix)
    @functools.wraps(f)
    def w(*a, **k):
        w.calls += 1
        print(prefix, f.__name__, a[-1:], k)
        return f(*a, **k)
    w.calls = 0
    return w
@logged
def a(x): "doc a"; return x + 1
@logged(prefix="P")
def b(x, *, k=1): return x * k
print(a(1), a(2), a.calls, b(3, k=2), b.calls, a.__name__, a.__doc__, a.__wrapped__(5))
class C:
    @logged
    def m(self, x): return x
    @classmethod
    @logged(prefix="cls")
    def k(cls, x): return cls.__name__
    @staticmethod
    @logged
    def s(x): return -x
    @property
    @logged(prefix="prop")
    def p(self): return "p"
c = C(); print(c.m(1), c.k(2), C.k(3), c.s(4), C.s(5), type(c).m.calls)
def retry(n):
    def deco(f):
        @functools.wraps(f)
        def w(*a):
            for i in range(n):
                try: return f(*a, i)
                except ValueError as e: last = e; print("failed", e)
            raise RuntimeError("gave up")
        return w
    return deco
@retry(3)
def flaky(limit, attempt):
    if attempt < limit: raise ValueError(attempt)
    return f"done at {attempt}"
print(flaky(1))
try: flaky(9)
except RuntimeError as e: print(e, e.__cause__, e.__context__)
def listed(f): return functools.wraps(f)(lambda *a: list(f(*a)))
@listed
def squares(n):
    for i in range(n): yield i * i
print(squares(4), squares.__name__, squares.__wrapped__(1).__name__)
