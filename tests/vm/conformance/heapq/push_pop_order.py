from heapq import heappush, heappop, heapify, heappushpop, heapreplace
import random


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


random.seed(5)
data = [random.randrange(1000) for _ in range(200)]
heap = []
for item in data:
    heappush(heap, item)
    assert all(heap[(i - 1) // 2] <= heap[i] for i in range(1, len(heap)))
print([heappop(heap) for _ in range(5)], heap[0] == min(heap))
h = [9, 4, 7, 1, 8, 2]
print(heapify(h), h)
print(heappushpop(h, 0), heappushpop(h, 5), heapreplace(h, 100), h)
print(heappushpop([], 3), [heappop(h) for _ in range(len(h))], h)
shown(lambda: heappop([]))
shown(lambda: heapreplace([], 1))
shown(lambda: heappush((), 1))
shown(lambda: heapify([1, "a"]))
