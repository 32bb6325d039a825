import queue
import threading

q = queue.Queue(2)
print(q.empty(), q.full(), q.qsize(), q.maxsize)
q.put(1)
q.put(2)
print(q.full())
for put in (lambda: q.put(3, block=False), lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.001)):
    try:
        put()
    except queue.Full as e:
        print("full", repr(e))
print(q.get(), q.get())
for get in (lambda: q.get(block=False), q.get_nowait, lambda: q.get(timeout=0.001)):
    try:
        get()
    except queue.Empty as e:
        print("empty", repr(e))
for wrong in (lambda: q.put(1, timeout=-1), lambda: q.get(timeout=-1)):
    try:
        wrong()
    except ValueError as e:
        print(e)
got = []


def consumer():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        got.append(item)
        q.task_done()


q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
ts = [threading.Thread(target=consumer) for _ in range(3)]
for t in ts:
    t.start()
for i in range(50):
    q.put(i)
q.join()
print(sorted(got) == list(range(50)), q.unfinished_tasks)
for _ in ts:
    q.put(None)
for t in ts:
    t.join()
print(q.empty())
