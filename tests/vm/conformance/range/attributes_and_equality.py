# Ranges: start, stop and step, equal by their elements, hashes, containment of floats and others, slices of slices, refusals.
r = range(2, 20, 3)
print(r.start, r.stop, r.step, len(r), r[-1], r[1:4], r[::-1], r[::2][1:], r[5:2], r[10:], repr(range(3)), repr(range(0, 3, 1)), repr(range(3, 0, -1)))
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 2, 5) == range(1, 3, 9), hash(range(0)) == hash(range(5, 5)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(3), range(0, 3), range(0, 3, 1)}), range(3) != range(4))
print(5 in r, 6 in r, 5.0 in r, 5.5 in r, "a" in r, None in r, True in range(3), 2**70 in r, -1 in range(5, -5, -2), r.index(8), r.count(8), r.count(9), r.count("a"), list(reversed(r)), bool(range(0)), bool(range(1)), min(r), max(r), sum(r))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(Index(3)), range(Index(1), Index(9), Index(4)), r[Index(1)], r[Index(0):Index(2)], type(range(True).stop).__name__, Index(5) in r)
for f in [lambda: range(), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("a"), lambda: range(None), lambda: range(1, 2, 3, 4), lambda: range(stop=3), lambda: r[99], lambda: r[-99], lambda: r["a"], lambda: r[::0], lambda: r.index(9), lambda: r.index("a"), lambda: r + r, lambda: r * 2, lambda: r < r, lambda: r.__setitem__(0, 1), lambda: len(range(2**70)),
          lambda: range(2**70)[2**69] == 2**69, lambda: r.index(5, 1), lambda: hash(r) == hash(range(2, 18, 3)), lambda: type("R", (range,), {}), lambda: r.x, lambda: range(Index("a")), lambda: next(r)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
