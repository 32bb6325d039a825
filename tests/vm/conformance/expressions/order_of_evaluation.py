# What is evaluated first, in calls, displays, comparisons, subscripts and assignments.
log = []


def v(name, value=None):
    log.append(name)
    return value


def show(label):
    print(label, "".join(log))
    log.clear()


v("f", lambda *a, **k: None)(v("a"), *v("b", ()), v("c"), x=v("d"), **v("e", {}), y=v("g"))
show("call")
{v("a"): v("b"), **v("c", {}), v("d"): v("e")}
show("dict")
[v("a"), *v("b", ()), v("c")], (v("d"), v("e")), {v("f"), v("g")}
show("displays")
v("a", 1) < v("b", 2) < v("c", 0) < v("d", 1)
show("comparison")
v("a", {})[v("b")] = v("c")
show("subscript")
x = [0]
x[v("i", 0)] = y = v("value", 5)
show("targets")
d = {0: 1}
d[v("k", 0)] += v("r", 1)
show("augmented")
v("a", 0) and v("b") or v("c", 1)
show("logic")
v("b", 1) if v("a", 1) else v("c")
show("condition")
{v("k" + str(i)): v("v" + str(i)) for i in v("it", [1, 2])}
show("comprehension")
a, b = v("1"), v("2")
show("tuple")
v("l", 2) ** v("r", 3) ** v("s", 1)
show("power")
print(f"{v('a')}{v('b')!r:{v('c', '')}}")
show("fstring")
v("o", [1, 2, 3])[v("x", 0):v("y", 2):v("z", 1)]
show("slice")
assert v("t", 1), v("m")
show("assert")
del v("o", {1: 2})[v("k", 1)]
show("del")


@v("d1", lambda f: f)
@v("d2", lambda f: f)
def f(a=v("default")) -> v("annotation"): pass


show("definition")
