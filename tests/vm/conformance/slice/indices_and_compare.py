# Slice objects: indices() of every combination, attributes of any kind, equality and order, hash refused, in own __getitem__.
for length in (0, 1, 5):
    for args in [(None,), (2,), (-2,), (1, 4), (4, 1), (None, None, -1), (4, 1, -1), (-1, -4, -2), (99, -99, -3), (-99, 99, 3), (2**70,), (None, 2, -1)]:
        print(length, args, slice(*args).indices(length), len(range(*slice(*args).indices(length))))


class Index:
    def __index__(self):
        return 2


class Get:
    def __getitem__(self, key):
        return key


g = Get()
print(g[1:2], g[:], g[::], g[1:2, 3], g[..., 1:"a"], g[()], g[1,], g[:, :], g["a":None:1.5], g[Index():].start.__class__.__name__, slice(Index(), 5).indices(4))
print(slice(1) == slice(None, 1), slice(1, 2) == slice(1, 2, None), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice("a") == slice("a"), slice(1) == (None, 1, None), repr(slice(1, "a")), str(slice(None)))
for f in [lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(stop=1), lambda: slice(1).indices(), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"), lambda: slice("a").indices(5), lambda: slice(1, 2, 0).indices(5), lambda: slice(1.0).indices(5), lambda: hash(slice(1)), lambda: slice(1) < slice("a"), lambda: slice(None) < slice(1), lambda: slice(1)[0],
          lambda: len(slice(1)), lambda: [1, 2][slice("a")], lambda: "abc"[slice(0, 2)], lambda: type("S", (slice,), {}), lambda: {slice(1): 2}]:
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
