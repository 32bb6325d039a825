# range: length, indexing, slicing, membership, equality, hash, big numbers.
for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(0, -5), range(-3, 3)):
    print(r, len(r), list(r), list(reversed(r)), bool(r), r.start, r.stop, r.step)
r = range(0, 20, 3)
print(r[0], r[-1], r[2:5], r[::-1], r[::2], r[10:], r[-2:], r[5:1:-2], r[100:], r[:-100])
print(3 in r, 4 in r, 18 in r, 21 in r, -3 in r, "x" in r, 3.0 in r, 3.5 in r, True in range(2), None in r)
print(r.index(6), r.count(6), r.count(7), range(5, 0, -2).index(3))
for f in (lambda: r.index(7), lambda: r[7], lambda: r["x"], lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range("x"), lambda: r[::0], lambda: r < r, lambda: r.index("x"), lambda: range(a=1)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == range(4), range(3) == [0, 1, 2], range(3) != range(0, 3))
print(hash(range(0)) == hash(range(5, 2)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(3), range(0, 3), range(1)}))
big = range(10**20, 10**20 + 10, 3)
print(big, len(big), list(big), big[1], big[-1], 10**20 + 3 in big, 10**20 + 4 in big, big.index(10**20 + 6), big[::-1], big[1:3])
huge = range(-10**30, 10**30, 10**29)
print(len(huge), huge[5], huge[-1], list(huge)[:2], list(reversed(huge))[0], 0 in huge, 5 in huge, huge.count(0))
try:
    len(range(10**30))
except OverflowError as e:
    print(e)
print(range(10**30)[10**29], range(10**30)[-1], bool(range(10**30)), range(2**62, 2**62 + 2)[1], range(0, 2**70, 2**69)[1:])
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "end"))


class I:
    def __index__(self):
        return 3


print(range(I()), list(range(I())), r[I()])
n = 0
for i in range(2**31 - 2, 2**31 + 2):
    n += i
print(n, list(range(2**47 - 2, 2**47 + 2)), list(range(-2**47 + 1, -2**47 - 2, -1)))
