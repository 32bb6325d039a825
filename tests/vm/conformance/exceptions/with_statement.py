# Context managers: enter, exit, swallowing, several, nesting, exceptions in both.
class CM:
    def __init__(self, name, swallow=False, fail_enter=False, fail_exit=False):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise ValueError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, repr(value), tb is not None)
        if self.fail_exit:
            raise KeyError("exit " + self.name)
        return self.swallow


def attempt(f):
    try:
        print("result", f())
    except Exception as e:
        print("raised", repr(e), "context", repr(e.__context__))


def plain():
    with CM("a") as x:
        return x


def swallow():
    with CM("a", swallow=True):
        1 / 0
    return "after"


def two():
    with CM("a", swallow=True) as a, CM("b") as b:
        print(a, b)
        raise TypeError("body")


def enter_fails():
    with CM("a"), CM("b", fail_enter=True):
        print("never")


def exit_fails():
    with CM("a", fail_exit=True):
        raise TypeError("body")


def exit_fails_clean():
    with CM("a", fail_exit=True):
        pass


def loops():
    for i in range(3):
        with CM(str(i)):
            if i == 0:
                continue
            break
    return i


def targets():
    class T: pass
    t = T()
    l = [0]
    with CM("p") as t.x, CM("q") as l[0]:
        pass
    with CM("r") as (a):
        pass
    return t.x, l, a


def unpack():
    class Two:
        def __enter__(self): return 1, (2, 3)
        def __exit__(self, *a): print(a)
    with Two() as (a, (b, c)):
        return a + b + c


def parenthesised():
    with (CM("x") as a, CM("y", swallow=True) as b):
        raise ValueError(a + b)


for f in (plain, swallow, two, enter_fails, exit_fails, exit_fails_clean, loops, targets, unpack, parenthesised):
    print("--", f.__name__)
    attempt(f)


class NoExit:
    def __enter__(self): pass


class NoEnter:
    def __exit__(self, *a): pass


for bad in (NoExit(), NoEnter(), 5):
    try:
        with bad:
            print("never")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def gen():
    with CM("g"):
        yield 1
        yield 2


for v in gen():
    print(v)
g = gen()
next(g)
g.close()
