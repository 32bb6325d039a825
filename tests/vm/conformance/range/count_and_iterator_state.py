# range.count of things that are no ints, iterators set forward, length hints.
class Always:
    def __eq__(self, other): return True


r = range(10)
print(r.count(3), r.count(3.0), r.count(True), r.count("x"), r.count(Always()), range(10 ** 20).count(10 ** 19), range(0, 10, 3).count(9), r.index(5.0), 5.0 in r, Always() in r)
it = iter(range(10))
it.__setstate__(7)
print(list(it), it.__length_hint__())
it = iter(range(0, -30, -3))
it.__setstate__(2)
print(it.__length_hint__(), next(it))
it = iter(range(0, -30, -3))
it.__setstate__(-5)
print(next(it))
it.__setstate__(100)
print(list(it))
