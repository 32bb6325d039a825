# A generator that raises while it is closed.
def g():
    try:
        yield 1
    finally:
        raise ValueError("closing")
i = g()
next(i)
i.close()
