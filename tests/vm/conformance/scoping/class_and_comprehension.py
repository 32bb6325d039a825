# What class bodies, comprehensions, lambdas and generator expressions see of each other.
x = "module"


class A:
    x = "class"
    listed = [x for _ in range(1)]
    first = [y for y in x]
    lam = staticmethod(lambda: x)
    gen = list(x for _ in range(1))

    def method(self):
        return x

    class Inner:
        seen = x

    default = (lambda v=x: v)()
    try:
        nested = [[x for _ in range(1)] for _ in range(1)]
    except NameError as e:
        nested = str(e)


print(A.listed, A.first, A.lam(), A.gen, A().method(), A.Inner.seen, A.default, A.nested)


def f():
    x = "function"

    class B:
        before = x
        x = "class"
        after = x
        comp = [x for _ in range(1)]

    class C:
        seen = x

        def g(self):
            return x

    return B.before, B.after, B.comp, C.seen, C().g()


try:
    print(f())
except NameError as e:
    print("NameError", e)


def g():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [h() for h in fs], [h() for h in gs]


print(g())
i = "kept"
[i for i in range(3)], {i for i in range(3)}, {i: i for i in range(3)}, list(i for i in range(3))
print(i, [(lambda: j)() for j in "ab"], [[k for k in range(n)] for n in range(3)])
