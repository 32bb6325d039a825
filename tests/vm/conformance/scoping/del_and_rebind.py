# del of locals, globals, cells and free variables, and what reading them says afterwards.
def attempt(f):
    try:
        return f()
    except NameError as e:
        return f"{type(e).__name__}: {e}"


def local():
    x = 1
    del x
    return x


def twice():
    x = 1
    del x
    del x


def cell():
    x = 1
    def g(): return x
    del x
    return g()


def free():
    x = 1
    def g():
        nonlocal x
        del x
    g()
    return x


def rebound():
    x = 1
    def g(): return x
    del x
    x = 2
    return g()


def loop():
    for i in range(3):
        if i == 1: del i
    return i


def conditional(flag=False):
    if flag: x = 1
    return x


def in_except():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


def global_name():
    global made
    made = 1
    del made
    return made


def comprehension():
    return [y for y in [1]] and y


for f in [local, twice, cell, free, rebound, loop, conditional, in_except, global_name, comprehension]:
    print(f.__name__, attempt(f))
