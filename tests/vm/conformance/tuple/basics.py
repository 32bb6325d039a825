# Making, indexing, slicing, comparing, hashing tuples.
t = (1, 2, 3)
print(t, (), (1,), ((), ((),)), tuple("ab"), tuple([1]), tuple(range(3)), tuple())
print(t[0], t[-1], t[1:], t[::-1], t[5:], t[::2], len(t), bool(()), bool(t))
for f in (lambda: t[3], lambda: t["x"], lambda: t + [1], lambda: t + 1, lambda: t * "x", lambda: t.index(9), lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: hash((1, [])), lambda: t < 5, lambda: t < [1]):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
print(t + (4,), t * 2, 0 * t, t + (), t.count(1), t.index(3), t.index(2, 1), 2 in t, 9 in t)
print(tuple() is tuple(), tuple(t) is t, t[:] is t, t == (1, 2.0, 3), t < (1, 2, 4), t < (1, 2), (1, 2) < t, (1, "a") == (1, "b"))
print(hash((1, 2)) == hash((1.0, 2)), hash(("a", None)) == hash(("a", None)), {(1, ("x",)): 5}[(1, ("x",))], hash(()) == hash(()))
u = 1, 2
u += 3,
print(u)
a, *b, c = u
print(a, b, c)


class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = P(3, 4)
p.z = 5
print(p, p.x, p.z, p == (3, 4), hash(p) == hash((3, 4)), type(p[:]).__name__, type(p + ()).__name__, isinstance(p, tuple), {p: 1}[(3, 4)])
