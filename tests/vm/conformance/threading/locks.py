import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001), lock.acquire(blocking=False))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
for args in ((False, 1), (True, -2)):
    try:
        lock.acquire(*args)
    except ValueError as e:
        print(e)
count = 0


def add():
    global count
    for _ in range(2000):
        with lock:
            old = count
            count = old + 1


ts = [threading.Thread(target=add) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(count)
order = []
lock.acquire()


def waiter(n):
    with lock:
        order.append(n)


ts = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
time.sleep(0.005)
print(order)
lock.release()
for t in ts:
    t.join()
print(sorted(order))
r = threading.RLock()
with r:
    with r:
        print(r.acquire(False))
        r.release()
    seen = []
    t = threading.Thread(target=lambda: seen.append(r.acquire(False)))
    t.start()
    t.join()
    print(seen)
try:
    r.release()
except RuntimeError as e:
    print(e)
t = threading.Thread(target=lambda: r.acquire())
t.start()
t.join()
try:
    r.release()
except RuntimeError as e:
    print(e)
# A lock may be let go of by another thread.
lock = threading.Lock()
lock.acquire()
threading.Timer(0.002, lock.release).start()
print(lock.acquire(timeout=5))
