# The loop variables of a comprehension are its own; the first iterable belongs to the scope around it.
x = "global"
print([x for x in range(3)], x)


def f():
    x = "local"
    a = [x for x in "ab"]
    b = {x: 1 for x in "cd"}
    c = list(x for x in "ef")
    return x, a, b, c


print(f())


def g(items):
    return [items for items in items], [i for i in items if i in items]


print(g([1, 2]))


def h():
    n = 10
    fs = [lambda: (n, i) for i in range(2)]
    n = 20
    return [f() for f in fs]


print(h())


def k():
    try:
        [undefined_here for undefined_here in [1]]
        undefined_here
    except NameError as e:
        return str(e)


print(k())


class C:
    n = 3
    a = [i for i in range(n)]
    try:
        b = [n for i in range(2)]
    except NameError as e:
        b = str(e)
    c = [(lambda: i)() for i in range(n)]


print(C.a, C.b, C.c, hasattr(C, "i"))
print([[x for x in range(x)] for x in range(4)], [x for x in [x, x]])


def p(a, b=[c for c in "default"]):
    return [a for _ in b], [b for b in b][:2]


print(p(1))


def deep():
    y = 1
    return [[(y, z, w) for w in range(y)] for z in range(y + 1)]


print(deep())


def with_arguments(*args, **kw):
    return [a for a in args], {k: v for k, v in kw.items()}, [(a, kw) for a in args for _ in kw]


print(with_arguments(1, 2, z=3))
