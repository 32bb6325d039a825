import threading
import time

s = threading.Semaphore(2)
running = most = 0
lock = threading.Lock()
two = threading.Event()


def limited():
    global running, most
    with s:
        with lock:
            running += 1
            most = max(most, running)
            if running == 2:
                two.set()
        two.wait()
        time.sleep(0.005)
        with lock:
            running -= 1


ts = [threading.Thread(target=limited) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(most, running)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.001))
s.release(2)
print(s.acquire(blocking=False))
try:
    s.acquire(False, 1)
except ValueError as e:
    print(e)
for n in (0, -1):
    try:
        s.release(n)
    except ValueError as e:
        print(e)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)
print(repr(b).split(":")[-1], repr(threading.Semaphore(3)).split(":")[-1])
t = threading.Timer(10, print, ["never"])
t.start()
t.cancel()
t.join()
done = []
t = threading.Timer(0.001, lambda *a, **k: done.append((a, k)), args=[1], kwargs={"x": 2})
t.start()
t.join()
print(done)
