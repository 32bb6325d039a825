from collections import deque


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = deque(range(6))
for n in 1, -2, 6, 7, -13, 0:
    d.rotate(n); print(n, list(d))
d.rotate(); d.reverse(); print(d, list(reversed(d)))
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) == [1], deque("ab") >= deque("ab"), deque([2]) > deque([1, 9]))
shown(lambda: deque([1]) < [1])
shown(lambda: deque([1]) + [1])
shown(lambda: deque([1]).rotate("x"))
shown(lambda: hash(deque()))
r = deque([1]); r.append(r); print(r)
print(deque([1]) * 3, 2 * deque("a"), deque([1]) * -1, bool(deque()), bool(deque([0])))
class D(deque):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"
x = D("ab"); y = x.copy()
print(type(y).__name__, y, x.tag, repr(D([1], 2)), type(x + x).__name__)
