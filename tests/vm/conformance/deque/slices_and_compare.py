# deque: no slices, indices, comparisons with lists, multiplication with maxlen, remove and index with bounds, copies.
import copy
from collections import deque

d = deque("abcde", 5)
print(d[0], d[-1], d.index("c"), d.index("d", 2), d.index("d", -3, 99), d.count("a"), "e" in d, d == deque("abcde"), d == list("abcde"), d < deque("abd"), deque([1]) != deque([1.0]), d.maxlen, d * 2, deque("ab") * 2, deque("ab") + deque("c"), 2 * deque([1], 1), bool(deque()), len(d))
for f in [lambda: d[1:2], lambda: d[9], lambda: d["a"], lambda: d.index("z"), lambda: d.index("a", 1), lambda: d.remove("z"), lambda: d.insert(0, "x"), lambda: deque().pop(), lambda: deque().popleft(), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"), lambda: deque([], maxlen=1.5), lambda: setattr(d, "maxlen", 3), lambda: d + [1], lambda: d < [1], lambda: hash(d), lambda: d.rotate("a"), lambda: d.extend(5), lambda: d.append(), lambda: d.__setitem__(9, 1),
          lambda: d.__delitem__(9), lambda: d.sort(), lambda: deque(1, 2, 3), lambda: deque(wrong=1), lambda: d.pop(0), lambda: d.insert("a", 1)]:
    try:
        print(f(), d)
    except Exception as e:
        print(type(e).__name__, e)
d[0], d[-1] = d[-1], d[0]
del d[1]
d.insert(-1, "X")
d.extendleft("12")
d += "z"
print(d, deque(d, 2), deque(iterable="ab", maxlen=None), copy.copy(d).maxlen, copy.deepcopy(d) == d, d.copy() is d, repr(deque([], 0)), deque("ab", 0), list(reversed(d)), deque([deque([1])]), str(deque()))
e = deque([1, 2, 3, 4])
e.rotate()
print(e, e.rotate(-3), e, e.rotate(1001), e, e.reverse(), e, e.clear(), e, e.rotate(5), e)
e.extend(e)
f = deque([1, 2])
f.extend(f)
f.extendleft(f)
print(e, f)
