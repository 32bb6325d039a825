# The frames of a generator that delegates.
def g():
    yield from h()
def h():
    yield 1
    yield 1 / 0
for x in g(): pass
