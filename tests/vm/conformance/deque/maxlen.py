from collections import deque


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = deque(range(5), maxlen=3)
print(d, d.maxlen, len(d))
d.append(9); print(d)
d.appendleft(8); print(d)
d.extend("xy"); print(d)
d.extendleft("pq"); print(d)
d += [1]; print(d)
shown(lambda: d.insert(0, 5))
print(d * 2, d + deque([7, 7, 7, 7]), deque([1, 2], 0), deque(maxlen=2), d.copy().maxlen, (d * 1).maxlen)
def assign(): d.maxlen = 5
shown(assign)
shown(lambda: deque([], -1))
shown(lambda: deque([], "x"))
e = deque([1], maxlen=None)
e.extend(range(50))
print(len(e), e.maxlen, d.rotate(1), d, deque(maxlen=5) == deque(maxlen=6))
