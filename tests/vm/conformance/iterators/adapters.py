# enumerate, zip, map, filter, reversed.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable=[1], start=-1)), list(enumerate([1, 2], 2**70)), list(enumerate([], 1)))
print(list(zip()), list(zip([1])), list(zip([1, 2], "abc")), list(zip("abc", [1, 2], (x for x in range(9)))), dict(zip("ab", [1, 2])))
print(list(map(len, ["a", "bcd"])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(lambda *a: a, "ab", "cd", "ef", "gh")), list(map(str, ())))
print(list(filter(None, [0, 1, "", "x", None])), list(filter(lambda x: x > 1, range(4))), list(filter(bool, [0, 2])))
print(list(zip([1, 2], [3, 4], strict=True)))
for f in (lambda: list(zip([1], [2, 3], strict=True)), lambda: list(zip([1, 2], [2], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([], [1], strict=1))):
    try:
        print(f())
    except ValueError as e:
        print(e)
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "x"), lambda: enumerate([], 1, 2), lambda: zip(5), lambda: zip([], 5), lambda: map(), lambda: map(len), lambda: map(len, 5), lambda: filter(None), lambda: filter(None, 5), lambda: reversed(), lambda: reversed(5), lambda: reversed({1}), lambda: list(map(5, [1])), lambda: map(len, [], key=1), lambda: zip([], foo=1), lambda: reversed(iter([1]))):
    try:
        f()
        print("no error")
    except TypeError as e:
        print(e)
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed(b"ab")), list(reversed(bytearray(b"ab"))), list(reversed(range(3))))


class R:
    def __reversed__(self):
        return iter("rev")


class S:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


print(list(reversed(R())), list(reversed(S())), list(S()), 20 in S(), list(zip(S(), S())))


class N:
    __reversed__ = None


try:
    reversed(N())
except TypeError as e:
    print(e)
z = zip([1, 2, 3], iter([1]))
print(next(z), next(z, "end"), next(z, "end"))


def boom():
    yield 1
    raise ValueError("boom")


m = map(lambda x: x * 2, boom())
print(next(m))
try:
    next(m)
except ValueError as e:
    print(e)
for i, (a, b) in enumerate(zip("ab", "cd")):
    print(i, a, b)
print(iter(z) is z, type(z).__name__, type(m).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__)


class E(enumerate):
    pass


print(list(E("a")), isinstance(E(""), enumerate))
