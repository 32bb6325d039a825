# Cells through class bodies, comprehensions, generators and lambdas.
def f(x):
    class C:
        y = x

        def get(self):
            return x, self.y

        def set(self, value):
            nonlocal x
            x = value
    return C(), lambda: x


c, read = f(1)
print(c.get())
c.set(9)
print(c.get(), read())


def g(n):
    return [[i * n for i in range(j)] for j in range(n)], {k: n for k in range(2)}, list(n + i for i in range(2))


print(g(3))


def h():
    x = "function"

    class C:
        x = "class"
        seen = x

        def method(self):
            return x
        lam = lambda: x
        comp = [x for _ in range(1)]
    return C.seen, C().method(), C.lam(), C.comp


x = "module"
print(h())


def gen(limit):
    n = 0

    def bump():
        nonlocal n
        n += 1

    while n < limit:
        yield n
        bump()


print(list(gen(4)))


def exc():
    try:
        raise ValueError("kept")
    except ValueError as e:
        text = str(e)
        keep = lambda: text
    return keep()


print(exc())


def loop_cells():
    fs = []
    for i in range(3):
        def f(i=i):
            return i
        fs.append(f)
        j = i * 2
        fs.append(lambda: j)
    return [f() for f in fs]


print(loop_cells())


def default_arg_cell(a):
    def inner(b=a):
        return a, b
    a = 2
    return inner()


print(default_arg_cell(1))


def self_recursive():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact


print(self_recursive()(10))


def with_class_cell():
    class A:
        def who(self):
            return __class__.__name__
    class B(A):
        def who(self):
            return "B>" + super().who()
    return B().who()


print(with_class_cell())
