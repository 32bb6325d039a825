# UnboundLocalError wherever a local is read before it is assigned.
def attempt(f, *args):
    try:
        print(f(*args))
    except NameError as e:
        print(type(e).__name__, "|", e)


x = "module"


def assigned_later():
    y = x
    x = 1
    return y


def augmented():
    x += 1


def branch(flag):
    if flag:
        v = 1
    return v


def loop(items):
    for v in items:
        pass
    return v


def except_name():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


def deleted():
    v = 1
    del v
    return v


def try_else(fail):
    try:
        if fail:
            raise KeyError
        w = 1
    except KeyError:
        pass
    return w


def with_name():
    with open(v) as v:
        pass


def while_loop(n):
    while n:
        r = n
        n -= 1
    return r


def import_later():
    math.pi
    import math


def def_later():
    return inner()
    def inner(): pass


for f, args in [(assigned_later, ()), (augmented, ()), (branch, (1,)), (branch, (0,)), (loop, ([],)), (loop, ([3],)), (except_name, ()), (deleted, ()),
                (try_else, (0,)), (try_else, (1,)), (with_name, ()), (while_loop, (2,)), (while_loop, (0,)), (import_later, ()), (def_later, ())]:
    attempt(f, *args)
