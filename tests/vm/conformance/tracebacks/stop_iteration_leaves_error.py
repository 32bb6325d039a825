# StopIteration that leaves a generator becomes RuntimeError.
def g():
    raise StopIteration("x")
    yield
next(g())
