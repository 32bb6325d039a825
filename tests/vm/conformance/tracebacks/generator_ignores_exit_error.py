# A generator that goes on after GeneratorExit.
def g():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2
i = g()
next(i)
i.close()
