# slice objects and slice.indices.
print(slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], ()))
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1), slice(1) < slice(2))
for sl in (slice(None), slice(2, 100), slice(-3, None), slice(None, None, -1), slice(100, -100, -3), slice(-100, 100, 7), slice(5, 2), slice(True, None)):
    print(sl, sl.indices(10), sl.indices(0), sl.indices(3))
for f in (lambda: slice(None, None, 0).indices(5), lambda: slice("x").indices(5), lambda: slice(1).indices(-1), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: hash(s), lambda: slice(x=1)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Spy:
    def __getitem__(self, k):
        return k


y = Spy()
print(y[1:2], y[::3], y[1:2, 3], y[:, None], y[...], y["a":"b"])
try:
    s.start = 5
except AttributeError as e:
    print("AttributeError")
