import threading
import time

c = threading.Condition()
items = []
got = []


def consumer():
    with c:
        while not items:
            c.wait()
        got.append(items.pop(0))


ts = [threading.Thread(target=consumer) for _ in range(3)]
for t in ts:
    t.start()
for i in range(3):
    with c:
        items.append(i)
        c.notify()
for t in ts:
    t.join()
print(sorted(got))
with c:
    print(c.wait(0.001), c.wait_for(lambda: False, 0.001), c.wait_for(lambda: "yes"))
for wrong in (c.wait, c.notify, c.notify_all):
    try:
        wrong()
    except RuntimeError as e:
        print(e)
ready = False


def setter():
    global ready
    time.sleep(0.002)
    with c:
        ready = True
        c.notify_all()


threading.Thread(target=setter).start()
with c:
    print(c.wait_for(lambda: ready, 5))
with c:  # an RLock below it: waiting lets go of all of it
    with c:
        threading.Thread(target=setter).start()
        print(c.wait(5))
own = threading.Condition(threading.Lock())
with own:
    print(own.acquire(False))
e = threading.Event()
print(e.is_set(), e.wait(0.001))
threading.Timer(0.002, e.set).start()
print(e.wait(5), e.is_set())
e.clear()
print(e.is_set())
results = []
ts = [threading.Thread(target=lambda: results.append(e.wait())) for _ in range(3)]
for t in ts:
    t.start()
e.set()
for t in ts:
    t.join()
print(results)
