# Tuples: hash by elements, refused hashing, slices of the whole, subclasses, index with bounds.
t = (1, 2, 3)
print(t[:] is t, tuple(t) is t, t * 1 == t, t + () == t, hash((1, 2)) == hash((1.0, 2.0)), hash((1, (2, 3))) == hash((True, (2, 3))), len({(), tuple([]), (1,), (1.0,)}))


class Point(tuple):
    def __new__(cls, *values):
        return super().__new__(cls, values)

    def __repr__(self):
        return "Point" + super().__repr__()


p = Point(1, 2)
print(p, p == (1, 2), p[:], type(p[:]).__name__, type(p + (3,)).__name__, type(p * 2).__name__, hash(p) == hash((1, 2)), tuple(p), type(tuple(p)).__name__, {p: 1}[1, 2])
for f in [lambda: hash(([],)), lambda: hash((1, (2, {}))), lambda: t.index(9), lambda: t.index(3, 0, 2), lambda: t.index(), lambda: t[3], lambda: t.append(1), lambda: t.__setitem__(0, 1), lambda: t + [1], lambda: t < [1], lambda: t < (1, "a"), lambda: tuple(5), lambda: tuple([1], [2]), lambda: tuple(iterable=[]), lambda: t.count(), lambda: (1,) * "a", lambda: t.index(1, "a")]:
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
print(t.index(3, -1), t.index(2, -99, 99), (1, 1.0, True).count(1), repr((1,)), repr(()), repr(((),)), str(("a",)), (1, 2) < (1, 2, 0), () < (0,), (1, "a") == (1, "a"), t != [1, 2, 3])
u = t
u += (4,)
print(t, u, sorted([(2,), (1, 5), (), (1,)]), max((1, 2), (1, 3)), tuple("ab"), tuple({"k": 1}), tuple(range(3)), tuple(i for i in t if i > 1))
