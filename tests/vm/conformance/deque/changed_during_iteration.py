from collections import deque


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for change in (lambda d: d.append(1), lambda d: d.popleft(), lambda d: d.rotate(1), lambda d: d.clear(), lambda d: d.insert(1, 5)):
    d = deque(range(4))
    it = iter(d)
    next(it)
    change(d)
    shown(lambda: next(it))
    shown(lambda: list(it))
d = deque([1, 2, 3])
for i, x in enumerate(d):
    d[i] = x * 10
print(d)
class Evil:
    def __eq__(self, other): d.clear(); return False
d = deque([1, 2, 3])
shown(lambda: d.index(Evil()))
d = deque([1, 2, 3])
shown(lambda: d.count(Evil()))
d = deque([1, 2, 3])
shown(lambda: d.remove(Evil()))
d = deque("abc"); d.extend(d); d.extendleft(d); print("".join(d))
