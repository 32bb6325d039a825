# A class body is a scope of its own that functions inside do not see.
x = "module"


class A:
    print(x)
    x = "class"
    print(x)
    y = [x for _ in (1,)]
    z = [i for i in x]

    def method(self):
        return x

    for i in range(3):
        pass
    del x
    print(x)
    if True:
        conditional = 1
    try:
        missing
    except NameError as e:
        print(e)
    squares = {n: n * n for n in range(3)}
    print(__qualname__, __module__)


print(A.y, A.z, A().method(), A.i, A.conditional, hasattr(A, "x"), A.squares, hasattr(A, "e"))


def f():
    v = "function"

    class B:
        try:
            print(v)  # assigned in the class, so the function's v is not seen
        except NameError as e:
            print(e)
        v = "class"
        print(v)
        w = (lambda: v)()
    return B.w


print(f())


class Outer:
    a = 1

    class Inner:
        try:
            b = a
        except NameError as e:
            print(e)
        c = 2
    d = Inner.c


print(Outer.d, Outer.Inner.__qualname__)


class Locals:
    p = 1
    q = sorted(k for k in locals() if not k.startswith("__"))


print(Locals.q)
