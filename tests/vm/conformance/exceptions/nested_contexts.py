# How __context__ chains grow in nested handlers, finally blocks, with exits, generators and loops; cycles are cut.
def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e})")
        e = e.__context__
    return " < ".join(out)
def a():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        except ValueError: raise OSError(3)
def b():
    try:
        try: raise KeyError(1)
        finally: raise ValueError(2)
    finally: raise OSError(3)
def c():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        except ValueError: pass
        raise OSError(3)
class M:
    def __enter__(self): return self
    def __exit__(self, *a): raise LookupError("exit")
def d():
    with M(), M(): raise KeyError(1)
def e():
    last = None
    for i in range(3):
        try:
            if last: raise last
            raise ValueError(i)
        except ValueError as x: last = x
    raise last
def f():
    one, two = KeyError(1), ValueError(2)
    try:
        try: raise one
        except KeyError: raise two
    except ValueError: raise one
def g():
    try: 1 / 0
    except ZeroDivisionError as z:
        raise z
def h():
    try: raise KeyError(1)
    except KeyError: pass
    raise ValueError(2)
def i():
    def gen():
        try: yield
        except KeyError: raise ValueError("gen")
    it = gen(); next(it); it.throw(KeyError("in"))
def j():
    try: raise KeyError(1)
    except KeyError: return next(iter([]))
for fn in (a, b, c, d, e, f, g, h, i, j):
    try: fn()
    except Exception as x: print(fn.__name__, chain(x))
