# Keys and comparisons that raise, or change the list that is being sorted.
a = [3, "x", 1]
for f in (lambda: a.sort(), lambda: sorted([1, None]), lambda: sorted([{}, {}]), lambda: sorted(5), lambda: a.sort(len), lambda: sorted([1], key=5), lambda: a.sort(foo=1), lambda: sorted()):
    try:
        f()
    except TypeError as e:
        print(e)
print(len(a), 3 in a, "x" in a, 1 in a)
b = [3, 1, 2]


def key(x):
    print("len is", len(b))
    if x == 2:
        raise ValueError("bad key")
    return x


try:
    b.sort(key=key)
except ValueError as e:
    print(e, b)
c = [3, 1, 2]


def add(x):
    c.append(x)
    return x


try:
    c.sort(key=add)
except ValueError as e:
    print(e, c)


class Cmp:
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Cmp.count += 1
        if Cmp.count == 150:
            raise RuntimeError("tired")
        return self.n < other.n


d = [Cmp(i * 37 % 101) for i in range(101)]
try:
    d.sort()
except RuntimeError as e:
    print(e, len(d), sorted(x.n for x in d) == list(range(101)))
d.sort(reverse=True)
print([x.n for x in d] == list(range(100, -1, -1)))


class Clears:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        e.clear()
        return self.n < other.n


e = [Clears(i) for i in (3, 1, 2)]
e.sort()
print([x.n for x in e])


class Truthy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return "yes" if self.n < other.n else ""


print([x.n for x in sorted(map(Truthy, [3, 1, 2]))])


class OnlyGt:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n


print([x.n for x in sorted(map(OnlyGt, [3, 1, 2]))])
nan = float("nan")
print(len(sorted([nan, 1.0, nan, 0.5])))
