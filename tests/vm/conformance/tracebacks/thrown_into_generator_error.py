# An exception thrown into a generator, not handled there.
def g():
    yield 1
i = g()
next(i)
i.throw(ValueError("thrown"))
