# deque: both ends, rotation, maxlen and what it pushes out, indexing, equality.
from collections import deque

d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d[2], d.pop(), d.popleft(), list(d))
d.extend([1, 2])
d.extendleft([3, 4])
print(d, list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
print(d, d.count("a"), d.index("b"), "c" in d, 5 in d)
d.reverse()
print(d)
d.remove("b")
del d[0]
d[1] = "set"
d.insert(1, "in")
d.insert(-1, "near end")
d.insert(100, "far")
print(d)
m = deque(range(5), maxlen=3)
print(m, m.maxlen)
m.append(5)
m.appendleft(1)
print(m)
m.extend("xyz!")
print(m, m.copy(), m.copy().maxlen, deque(maxlen=0), deque([1], 0))
m.extendleft([1, 2])
print(m)
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1]) < deque([1, 0]), deque([2]) > deque([1, 9]), deque([1]) != deque([1], maxlen=5))
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque("a"), deque([1, 2], 3) * 2, bool(deque()), bool(deque([0])))
a = deque([1])
a += [2, 3]
a *= 2
print(a)
r = deque([1])
r.append(r)
print(r, repr(deque([[]], 5)))
a.clear()
print(a, list(a))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque().remove(1), lambda: deque().index(1), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"), lambda: deque(maxlen=1).insert(0, 1) or deque([1], 1).insert(0, 2), lambda: deque()[0:1], lambda: hash(deque()), lambda: deque([1]) < [1], lambda: deque().nothing, lambda: deque() - 1,
          lambda: deque("ab") + [1], lambda: deque(1, 2, 3), lambda: deque().rotate("a"), lambda: deque()["a"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def grow(d):
    for x in d:
        d.append(x)


try:
    grow(deque([1]))
except RuntimeError as e:
    print(e)
