# iter() and next() in all their forms.
class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Count(3)), sum(Count(4)), max(Count(3)), tuple(Count(2)), [*Count(2)], sorted(Count(3)), "x" in Count(2))
a, b = Count(2)
print(a, b)
n = [3]


def step():
    n[0] -= 1
    return n[0]


print(list(iter(step, 0)))
it = iter(step, -2)
print(next(it), next(it, "end"), next(it, "end"))


def stops():
    raise StopIteration


print(list(iter(stops, 1)))


class Get:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError("over")
        return i * i


print(list(Get()), 4 in Get(), 5 in Get(), list(map(str, Get())), [x for x in Get()])
g = iter(Get())
print(next(g), list(g), list(g))
for f in (lambda: iter(5), lambda: next([]), lambda: iter(5, 1), lambda: next(iter([])), lambda: list(5), lambda: [1, 2] in 5):
    try:
        f()
    except TypeError as e:
        print("TypeError", e)
    except StopIteration as e:
        print("StopIteration", e.args)


class NoNext:
    def __iter__(self):
        return 5


try:
    iter(NoNext())
except TypeError as e:
    print(e)
s = iter("aé€😀")
print(next(s), list(s), list(s))
print(list(iter(b"ab")), list(iter({1: 2})), sorted(iter({1, 2})), list(iter(range(2))), list(iter((1,))))
names = [type(iter(x)).__name__ for x in ([], (), b"", {}, set(), range(1))]
print(names, type(iter(step, 1)).__name__, type(iter(Get())).__name__)
print(iter([1, 2, 3]).__length_hint__(), iter(range(5)).__length_hint__())
