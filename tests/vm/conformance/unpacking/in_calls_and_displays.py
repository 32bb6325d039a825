# Stars in displays and calls, several of them, in order.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b} == {1, 2, 3, 4}, [*"ab", *{}, *range(2)])
print({**{"x": 1}, "y": 2, **{"x": 3}}, {"x": 0, **{}})


def f(*args, **kw):
    return args, kw


print(f(*a, *b), f(0, *a, 9, *b), f(*a, k=1, **{"m": 2}, **{"n": 3}))
print(f(*"ab", **dict(z=1)), f(*(), **{}))
print(f(k=1, *a))
t = *a, *b
print(t)
for x in *a, *b:
    print(x, end=" ")
print()


def g():
    return *a, 5


def h():
    yield *a, 6


print(g(), list(h()))
print(max(*a, *b), "-".join([*map(str, a)]))
for bad in ("f(*5)", "f(**5)", "[*5]", "{**[1]}", "f(**{1: 2})", "f(**{'a': 1}, **{'a': 2})", "f(a=1, **{'a': 2})"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, type(e).__name__, e)
