# iter and next in their two forms, len and __length_hint__, callable, id and hash contracts.
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))
counter = iter(range(10).__iter__().__next__, 4)
print(list(counter), list(counter))
values = [3, 2, 1, 0, 9]
print(list(iter(values.pop, 3)), values)
calls = []
def tick():
    calls.append(1)
    return len(calls)
print(list(iter(tick, 4)), len(calls), type(iter(tick, 0)).__name__)


def stops():
    raise StopIteration("early")


print(list(iter(stops, None)))


class GetItem:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


class Length:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Idx:
    def __index__(self): return 4


print(list(GetItem()), 4 in GetItem(), len(Length(5)), len(Length(Idx())), bool(Length(0)), bool(Length(1)), len(Length(True)), [*GetItem()], tuple(iter(GetItem())))
print(iter([1]).__length_hint__(), iter((1, 2)).__length_hint__(), iter(range(5)).__length_hint__(), iter({1: 2}).__length_hint__())
print(callable(len), callable(int), callable(5), callable(lambda: 0), callable(GetItem), callable(GetItem()), callable("".join), callable(type("K", (), {"__call__": lambda s: 1})()))
a = b = []
print(id(a) == id(b), id(a) == id([]), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(-1), hash(0.5) == hash(0.5), hash(()) == hash(()), hash(None) == hash(None))


class NoIter: __iter__ = None
class BadIter:
    def __iter__(self): return 5


class NoLen: pass


for f in (lambda: next(iter([])), lambda: next([]), lambda: iter(5), lambda: iter(NoIter()), lambda: iter(BadIter()), lambda: iter(5, 6), lambda: len(5), lambda: len(NoLen()), lambda: len(Length(-1)), lambda: len(Length("a")), lambda: len(Length(1.5)), lambda: len(Length(2 ** 70)), lambda: bool(Length(-2)),
          lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(bytearray()), lambda: hash(slice(1)), lambda: next(), lambda: iter(), lambda: len(x for x in ()), lambda: next(GetItem()), lambda: list(iter(lambda: 1 / 0, 1))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
