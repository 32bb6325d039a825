# A yield that is never reached still makes a generator; the code behind a return ends like any other.
def empty():
    return
    yield


def raises():
    raise ValueError("at once")
    yield 1


def after_loop():
    while True:
        return 3
    (yield 1)


def expression(x):
    return x
    x + 1


print(list(empty()), list(after_loop()), expression(4))
try:
    next(raises())
except ValueError as e:
    print(e)
