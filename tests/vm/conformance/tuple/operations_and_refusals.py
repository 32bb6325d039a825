def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t = (1, [2], "x")
print(t + (4,), t * 2, -1 * t, t[::-1], t[1:], t.index("x"), t.count(1), "x" in t, hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 9))
t[1].append(3); print(t, tuple(t) is t, t[:] is t, t * 1 is t, () is tuple([]), tuple("ab"), tuple({1: 2}))
def assign(): t[0] = 1
def delete(): del t[0]
def aug():
    t[1] += [9]
for f in assign, delete, aug, lambda: t + [1], lambda: hash(t), lambda: t.index(9), lambda: t["a"], lambda: t[5], lambda: tuple(1, 2), lambda: t < [1], lambda: t * 1.5, lambda: tuple(5):
    shown(f)
print(t)
a, *b, c = t; print(a, b, c)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
u = T(1, 2)
print(u, type(u[:]).__name__, type(u + (1,)).__name__, u == (1, 2), type(u * 1).__name__, hash(u) == hash((1, 2)), isinstance(u, tuple))
r = ([],); r[0].append(r); print(r)
