# *args and **kwargs: what they are, and that they are fresh.
def f(*args, **kwargs):
    return args, kwargs


print(f(), f(1), f(1, 2, x=3), f(*range(3), **{"a": 1, "b": 2}))
t = (1, 2)
d = {"k": 1}
a, k = f(*t, **d)
print(a is t or a == t, k == d, k is d)
k["new"] = 1
print(d)


def g(first, *rest, **opts):
    rest = list(rest)
    rest.append(opts.pop("x", None))
    return first, rest, opts


print(g(1), g(1, 2, 3, x=4, y=5), g(first=1), g(*"abc"))


def forward(*args, **kwargs):
    return g(*args, **kwargs)


print(forward(1, 2, y=3))
print(f(**{"strange key": 1, "": 2}), f(**{"args": 1, "kwargs": 2}))


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(f(**Mapping()), f(*iter([1, 2]), *(x for x in [3])))
try:
    f(**5)
except TypeError as e:
    print(e)
try:
    f(*5)
except TypeError as e:
    print(e)
