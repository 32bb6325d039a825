# Names bound by every statement that binds, seen from an inner function.
def f():
    import sys as a
    from os import path as b
    for c in [3]: pass
    with open("/dev/null") as d: pass
    try:
        raise ValueError("x")
    except ValueError as e:
        kept = str(e)
    def g(): return "g"
    class h: pass
    (i, [j, *k]) = 1, (2, 3, 4)
    [l := 5]
    m: int = 6
    n = o = 7
    o += 1
    match {"x": 1, "y": 2}:
        case {"x": p, **q}: pass
    def inner():
        return (a.__name__, b.__name__ in ("posixpath", "path", "os.path"), c, d.closed, kept, g(), h.__name__, i, j, k, l, m, n, o, p, q)
    try:
        (lambda: e)()
    except NameError as error:
        print(type(error).__name__)
    return inner()


print(f())
