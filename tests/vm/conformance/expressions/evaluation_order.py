# Operands, arguments, displays and slices are evaluated from left to right.
def v(x):
    print(x, end=" ")
    return x


print(v(1) + v(2) * v(3))
print([v(1), v(2), *[v(3)]], {v(4): v(5), v(6): v(7)})
print({v(1)} | {v(2)})


def f(*a, **k):
    return a, k


print(f(v(1), *[v(2)], v(3), x=v(4), **{"y": v(5)}))
print([10, 20, 30, 40][v(1):v(3)], v("abc")[v(0)])
print(v(1) if v(0) else v(2))
print((v(2)) ** v(3))
d = {}
d[v("k")] = v("val")
print(d)


def target():
    print("target", end=" ")
    return d


target()[v("i")] = v("before")
print(d)
print(v(1) < v(2) in [v(True)])
print((v(1), v(2)) == (v(1), v(2)))
x = lambda a=v("default"): a
print("defined")


@(lambda g: v("outer decorator") and g)
@(lambda g: v("decorator") and g)
def decorated(a=v("arg")):
    return 5


print(decorated is not None)
