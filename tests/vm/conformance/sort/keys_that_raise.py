# list.sort when keys or comparisons raise: what remains in the list, the order so far, lists changed by the key.
def tell(a, **kw):
    try:
        a.sort(**kw)
        print(a)
    except Exception as e:
        print(type(e).__name__, e, sorted(a, key=str) if a else a)


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3 or other.n == 3:
            raise ValueError("three is not compared")
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


class OnlyGt:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"G{self.n}"


tell([3, 1, 2], key=lambda x: 1 / (x - 2))
tell([3, "a", 1])
tell([Item(n) for n in (5, 1, 4)])
tell([Item(n) for n in (5, 1, 3, 4)])
tell([OnlyGt(n) for n in (5, 1, 3, 4)])
tell([1, None, 2])
tell([None])
tell([[1, 2], [1, "a"]])
tell([(1, {}), (0, {}), (2, {})])
tell([(1, {}), (1, {})])
tell([], key=None)
tell([2, 1], key=lambda: 1)
tell([2, 1], key="a")
tell(["b", "A"], key=str.lower, reverse=True)
tell([1j, 2j], key=abs)
tell([1j, 2j])
tell([float("nan"), 1.0], key=str)
tell([2, 1], revers=True)
tell([True, 0.5, 0], reverse=1)
for args in [(None,), (None, True)]:
    try:
        [2, 1].sort(*args)
    except TypeError as e:
        print(e)
print([3, 1, 2].sort())
