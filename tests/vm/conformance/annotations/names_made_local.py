# An annotation without a value makes the name local to a function, and no more.
x = "global"


def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(type(e).__name__)
    x: int


f()


def g():
    x: int
    x = 1

    def h():
        return x

    return h()


print(g())


class C:
    x: int
    try:
        print(x)
    except NameError as e:
        print(e)


print(hasattr(C, "x"), C.__annotations__)
y: int
try:
    y
except NameError as e:
    print(e)


def k():
    (z): int = 5
    a.b: int if False else None
    return z


try:
    k()
except NameError as e:
    print(e)
