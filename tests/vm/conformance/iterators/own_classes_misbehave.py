# Iterators that raise, go on after their end, return themselves, change what they are, or whose __next__ is odd.
class GoesOn:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise StopIteration
        return self.n
g = GoesOn(); print(list(g), list(g), [*g], tuple(g))
z = zip(g, "abcdef"); print(list(z), list(z))
class NoNext:
    def __iter__(self): return self
class NoIterNext:
    def __next__(self): return 1
class ItReturns:
    def __init__(self, r): self.r = r
    def __iter__(self): return self.r
class NextNone:
    def __iter__(self): return self
    __next__ = None
for o in (NoNext(), NoIterNext(), ItReturns(5), ItReturns(None), ItReturns([1]), NextNone(), ItReturns(NoIterNext())):
    for f in (iter, next, lambda o: [x for x, _ in zip(o, range(2))], lambda o: [0][0:0] + [*ItReturns(iter("q"))]):
        try: r = f(o); print(type(r).__name__, end="; ")
        except TypeError as e: print(e, end="; ")
    print()
class Err:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next")
for f in (list, tuple, set, sum, max, "".join, lambda e: dict(e), lambda e: [*e], lambda e: 1 in e, any, lambda e: list(map(str, e)), lambda e: {**dict(e)}, sorted, lambda e: bytes(e), lambda e: list(enumerate(e))):
    try: f(Err())
    except KeyError as e: print(e.args, end=" ")
print()
class IterErr:
    def __iter__(self): raise LookupError("iter")
for f in (list, lambda e: [x for x in e], lambda e: 1 in e, lambda e: (lambda *a: a)(*e), iter):
    try: f(IterErr())
    except LookupError as e: print(e.args, end=" ")
print()
