import concurrent.futures as cf
import threading
import time


def square(x):
    time.sleep(0.001)
    return x * x


with cf.ThreadPoolExecutor(max_workers=3) as pool:
    f = pool.submit(square, 5)
    print(f.result(), f.done(), f.cancelled(), f.exception())
    print(list(pool.map(square, range(6))), list(pool.map(pow, [2, 3], [3, 2])))
    g = pool.submit(lambda: 1 / 0)
    print(repr(g.exception()))
    try:
        g.result()
    except ZeroDivisionError as e:
        print(e)
    fs = [pool.submit(square, n) for n in range(4)]
    print(sorted(f.result() for f in cf.as_completed(fs)))
    done, not_done = cf.wait(fs)
    print(len(done), len(not_done))
    called = []
    f = pool.submit(square, 3)
    f.add_done_callback(lambda f: called.append(f.result()))
    f.result()
    f.add_done_callback(lambda f: called.append("late"))
    while len(called) < 2:  # the result is there before the callbacks are called
        time.sleep(0.001)
    print(sorted(map(str, called)))
    names = {pool.submit(lambda: threading.current_thread().name).result().rsplit("_", 1)[0] for _ in range(3)}
    print(len(names))
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)
f = cf.Future()
print(f.cancel(), f.cancelled(), f.done())
try:
    f.result()
except cf.CancelledError as e:
    print(type(e).__name__)
f = cf.Future()
try:
    f.result(timeout=0.001)
except TimeoutError:
    print("timeout")
print(f.set_running_or_notify_cancel(), f.running(), f.cancel())
f.set_result(7)
try:
    f.set_result(8)
except cf.InvalidStateError:
    print("invalid", f.result())
try:
    cf.ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
one = cf.ThreadPoolExecutor(1, initializer=called.append, initargs=("init",))
one.submit(int).result()
print(called[-1])
blocked = threading.Event()
one.submit(blocked.wait)
waiting = one.submit(square, 2)
print(waiting.cancel())
blocked.set()
one.shutdown()
print(waiting.cancelled())
