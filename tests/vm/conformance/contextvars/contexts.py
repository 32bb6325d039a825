from contextvars import ContextVar, Context, copy_context

a, b = ContextVar("a"), ContextVar("b", default=0)
a.set("outer")
c = copy_context()
print(c[a], a in c, b in c, c.get(b), c.get(b, "no"), len(c) >= 1)


def change(x, *, y):
    a.set(x)
    b.set(y)
    return a.get(), b.get()


print(c.run(change, "inner", y=3), a.get(), b.get(), c[a], c[b])
print(c.run(a.get), c.run(lambda: b.get()))
e = Context()
print(len(e), list(e), e.run(a.get, "nothing"))
try:
    e[a]
except KeyError as err:
    print(err.args[0] is a)
for wrong in ("a", 3):
    for use in (lambda: c[wrong], lambda: wrong in c, lambda: c.get(wrong)):
        try:
            use()
        except TypeError as err:
            print(err)


def again():
    try:
        c.run(print, "not this")
    except RuntimeError as err:
        print("already entered" in str(err))


c.run(again)
d = c.copy()
print(d == c, d is c, d != c, d == 3)
d.run(a.set, "changed")
print(d == c, c[a], d[a])
print(sorted(map(str, dict(d.items()).values())), set(d) == set(d.keys()), len(list(d.values())))
try:
    hash(c)
except TypeError:
    print("unhashable")


def fails():
    a.set("kept")
    raise ZeroDivisionError


try:
    d.run(fails)
except ZeroDivisionError:
    print(d[a], a.get())
