# enumerate with its start, and reversed of sequences, ranges, dicts and classes.
print(list(enumerate("abc")), list(enumerate("ab", 10)), list(enumerate("ab", start=-1)), list(enumerate(iterable="x", start=5)), list(enumerate([])))
e = enumerate("ab", 2 ** 62)
print(next(e), next(e), next(e, None))
e = enumerate("ab", 2 ** 100)
print(list(e))
print([i for i, (a, b) in enumerate([(1, 2), (3, 4)])], dict(enumerate("xy")), iter(e) is e, type(e).__name__)
print(list(reversed([1, 2, 3])), list(reversed("añb")), list(reversed((1,))), list(reversed(range(2, 11, 3))), list(reversed(b"ab")), list(reversed(range(0))))
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.values())), list(reversed({"a": 1, "b": 2}.items())), list(reversed({1: 0, 2: 0}.keys())), list(reversed(bytearray(b"xyz"))))
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r))
print(type(reversed("")).__name__, type(reversed(range(1))).__name__)
items = [1, 2, 3, 4]
r = reversed(items)
print(next(r))
del items[1:]
print(list(r))


class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * 10


class Own:
    def __reversed__(self): return iter("reversed by own method")


class Never:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i


print(list(reversed(Seq(4))), "".join(reversed(Own())), list(Seq(3)), list(enumerate(Seq(2))))
for f in (lambda: enumerate(), lambda: enumerate(5), lambda: enumerate("a", "b"), lambda: enumerate("a", 1.5), lambda: enumerate("a", 1, 2), lambda: reversed(), lambda: reversed(5), lambda: reversed({1, 2}),
          lambda: reversed(iter([])), lambda: reversed(Never()), lambda: reversed(x for x in ""), lambda: enumerate("a", begin=1), lambda: reversed([], 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
