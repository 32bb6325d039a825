import queue
import threading
import time

p = queue.PriorityQueue()
for x in ((3, "c"), (1, "a"), (2, "b"), (1, "Z")):
    p.put(x)
print([p.get() for _ in range(4)])
l = queue.LifoQueue()
for x in range(4):
    l.put(x)
print([l.get() for _ in range(4)])
s = queue.SimpleQueue()
print(s.empty(), s.qsize())
s.put(1)
s.put_nowait(2)
s.put(3, block=False, timeout=1)
print(s.qsize(), s.get(), s.get_nowait(), s.get(timeout=1), s.empty())
for get in (s.get_nowait, lambda: s.get(timeout=0.001), lambda: s.get(False)):
    try:
        get()
    except queue.Empty:
        print("empty")
threading.Timer(0.002, s.put, ["later"]).start()
print(s.get())


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


u = Unique()
for x in "aab":
    u.put(x)
print(u.qsize(), sorted(u.get() for _ in range(2)))
q = queue.Queue(1)
q.put(0)
log = []


def putter():
    for i in range(1, 4):
        q.put(i)
        log.append(("put", i))


t = threading.Thread(target=putter)
t.start()
got = []
for _ in range(4):
    time.sleep(0.001)
    got.append(q.get())
t.join()
print(got, log)
