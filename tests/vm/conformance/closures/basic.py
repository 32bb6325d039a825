# Functions see the variables of the functions around them, not copies.
def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter(10)
other, _ = counter()
print(up(), up(5), get(), other(), get())


def outer():
    x = "before"

    def show():
        return x

    a = show()
    x = "after"
    return a, show()


print(outer())


def three(a):
    def two(b):
        def one(c):
            return a, b, c
        return one
    return two


print(three(1)(2)(3))
adders = [(lambda k: lambda x: x + k)(i) for i in range(3)]
print([a(10) for a in adders])
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
print([f() for f in [lambda: j for j in range(3)]])


def params(a, *args, key=1, **kw):
    return lambda: (a, args, key, kw)


print(params(1, 2, 3, key=4, z=5)())
