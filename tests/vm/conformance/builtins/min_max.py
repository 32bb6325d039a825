# min and max: which of equal items wins, keys, defaults, several arguments, odd comparisons.
a, b = [1], [1]
print(min(a, b) is a, max(a, b) is a, min([a, b]) is a, max([b, a]) is b)
print(min(1, 1.0, True), max(1, 1.0, True), max(1.0, 1), min(True, 1))
print(min("b", "a", "c"), max("b", "a", "c"), min("abc"), max("abc"), min(b"abc"), max({3: "x", 7: "y"}))
print(min([], default=0), max((), default=None), max({}, default="empty"), min(iter(()), default=[]))
print(min(["aaa", "b", "cc"], key=len), max(["aaa", "b", "cc"], key=len), min(3, -5, 2, key=abs), max(3, -5, 2, key=abs))
print(max([(1, "z"), (2, "a")]), max([(1, "z"), (2, "a")], key=lambda p: p[1]), min([[1, 2], [1]]), max([[1, 2], [1]]))
print(min(range(5, 50, 7)), max(range(5, 50, 7)), min(x * x for x in (-3, 1, 2)), max([5], key=None))
print(max(10 ** 20, 1e19), min(-10 ** 20, -1e19), max(2 ** 53, 2.0 ** 53), min([float("inf"), 5]))
nan = float("nan")
print(max(nan, 1) != max(nan, 1), max(1, nan), min(1, nan))
seen = []


class Loud:
    def __init__(self, v): self.v = v
    def __lt__(self, o): seen.append(("lt", self.v, o.v)); return self.v < o.v
    def __gt__(self, o): seen.append(("gt", self.v, o.v)); return self.v > o.v


print(min(Loud(2), Loud(1), Loud(3)).v, seen)
seen.clear()
print(max(Loud(2), Loud(1), Loud(3)).v, seen)


class Only:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v


print(max([Only(1), Only(3), Only(2)]).v)
for f in (lambda: min(), lambda: max(), lambda: min([]), lambda: max(()), lambda: max(5), lambda: min(1, "a"), lambda: max(1, 2, default=3), lambda: min([1], key=3),
          lambda: max([1, 2], foo=1), lambda: min(None), lambda: max("a", 1), lambda: min([1], lambda x: x), lambda: max([], key=len), lambda: max(1j, 2j)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
