# Ranges beyond 64 bits: items, lengths, slices, membership, equality.
import operator

r = range(10 ** 30, 10 ** 30 + 10, 3)
print(list(r), r[-1], r[1:3], len(r), 10 ** 30 + 3 in r, 10 ** 30 + 4 in r, r.index(10 ** 30 + 6), r == range(10 ** 30, 10 ** 30 + 12, 3), hash(r) == hash(range(10 ** 30, 10 ** 30 + 12, 3)), list(reversed(r)))
big = range(0, 2 ** 100)
print(big[2 ** 99], big[-1], big[::2 ** 98], bool(big), 2 ** 100 - 1 in big, big[5:2 ** 70][-1])
for f in (lambda: len(big), lambda: big[2 ** 100], lambda: range(1.5), lambda: range(1, 2, 0), lambda: range("1"), lambda: range(), lambda: range(1, 2, 3, 4), lambda: r.index(5), lambda: big["x"], lambda: big.start + None):
    try:
        print(f())
    except (OverflowError, IndexError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(operator.length_hint(range(5)), range(3, 0), range(0, 5, 2), repr(range(2 ** 70)), range(0) == range(2, 1), range(1, 2) == range(1, 9, 100))
