from contextlib import contextmanager


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


log = []
@contextmanager
def managed(x, *, swallow=False):
    """docs"""
    log.append(("enter", x))
    try:
        yield x * 2
    except ValueError as e:
        log.append(("caught", str(e)))
        if not swallow:
            raise
    finally:
        log.append("exit")

with managed(3) as v:
    log.append(v)
try:
    with managed(1):
        raise ValueError("through")
except ValueError as e:
    log.append(("outside", str(e)))
with managed(1, swallow=True):
    raise ValueError("swallowed")
print(log, managed.__name__, managed.__doc__)

@contextmanager
def never():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def replaces():
    try:
        yield
    except KeyError:
        raise RuntimeError("instead")
def use(cm, exc=None):
    with cm:
        if exc: raise exc
for cm, exc in (never(), None), (twice(), None), (twice(), ValueError("v")), (replaces(), KeyError("k")), (managed(1), StopIteration("s")):
    shown(lambda: use(cm, exc))
@managed(7)
def decorated(a): return a + 1
log.clear()
print(decorated(1), decorated(2), log, decorated.__name__)
