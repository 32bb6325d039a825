# del of names, items, attributes, slices and lists of targets.
def error(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
a = b = c = 0
del a, (b, c)
print("a" in globals(), "b" in globals(), "c" in globals())
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3], l[::2]
print(l)
d = {"x": 1, "y": 2}
del d["x"]
print(d)


class C:
    pass


o = C()
o.a = 1
del o.a
print(hasattr(o, "a"))


def local():
    v = 1
    del v
    return v


def twice():
    v = 1
    del v
    del v


def conditional(flag):
    if flag:
        v = 1
    del v


error(local)
error(twice)
error(lambda: conditional(False))
error(lambda: d.__delitem__("zz"))
conditional(True)
for attempt in ("del d['zz']", "del l[100]", "del o.zz", "del nowhere", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]"):
    try:
        exec(attempt)
    except Exception as e:
        print(attempt, "->", type(e).__name__, e)
