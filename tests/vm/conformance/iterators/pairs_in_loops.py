# Loops over pairs: those taken apart at once, and those that are kept.
d = {"a": 1, "b": 2, "c": 3}


def f():
    for k, v in d.items():
        print(k, v, end=" ")
    print()
    k = v = None
    for k, v in {}.items():
        pass
    print(k, v)
    for t in d.items():
        k, v = t
        print(t, k, v)
    for i, (k, v) in enumerate(d.items(), 5):
        print(i, k, v)
    for i, x in enumerate("xyz", 2**62):
        print(i, x)
    for a, b in zip([1, 2, 3], (4, 5)):
        print(a, b)
    for a, b in zip(range(3), iter("abcd")):
        print(a, b)
    for a, b, c in zip("ab", "cd", "ef"):
        print(a, b, c)
    try:
        for a, b in zip([1, 2, 3], (4, 5), strict=True):
            print(a, b)
    except ValueError as e:
        print(e, a, b)
    try:
        for a, b in zip([1, 2], (4, 5, 6), strict=True):
            pass
    except ValueError as e:
        print(e, a, b)
    try:
        for a, b, c in d.items():
            pass
    except ValueError as e:
        print(e)
    try:
        for k, v in d.items():
            d["new"] = 1
    except RuntimeError as e:
        print(e)
        del d["new"]
    try:
        for k in d:
            del d["a"]
    except RuntimeError as e:
        print(e)
        d["a"] = 1
    print([x * y for x, y in zip(d.values(), d.values())], {v: k for k, v in d.items()})

    def broken():
        yield 1
        raise KeyError("inside")

    try:
        for i, x in enumerate(broken()):
            print(i, x)
    except KeyError as e:
        print(repr(e), i, x)
    it = enumerate([1, 2, 3])
    for i, x in it:
        if i == 1:
            break
    print(list(it), (i, x))
    for k, v in list(d.items()):
        if v == 2:
            del d[k]
            d["again"] = v
    print(d, list(d), list(reversed(d.items())), sorted(set(d.values())))
    s = {1, 2, 3}
    try:
        for x in s:
            s.add(x + 10)
    except RuntimeError as e:
        print(e)


f()


class Pairs(enumerate):
    def __next__(self):
        i, x = super().__next__()
        return x, i


for a, b in Pairs("pq"):
    print(a, b)
