# queue: full and empty, put and get without waiting, task_done too often, join at once, priorities with ties, wrong arguments.
import queue

q = queue.Queue(2)
print(q.empty(), q.full(), q.qsize(), q.put(1), q.put_nowait(2), q.full(), q.qsize(), q.maxsize)
for f in [lambda: q.put_nowait(3), lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1), lambda: (q.get(), q.get()), lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1), lambda: (q.task_done(), q.task_done()), lambda: q.task_done(), lambda: q.join()]:
    try:
        print(f())
    except (queue.Full, queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
p = queue.PriorityQueue()
for item in [(2, "b"), (1, "z"), (2, "a"), (0, "q")]:
    p.put(item)
print([p.get() for _ in range(4)], p.empty())
p.put((1, {}))
try:
    p.put((1, {}))
except TypeError as e:
    print(e)
s = queue.LifoQueue()
for i in range(3):
    s.put(i)
print([s.get() for _ in range(3)])
n = queue.SimpleQueue()
n.put(1)
print(n.qsize(), n.get(), n.empty())
