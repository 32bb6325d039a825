# Threads give way in the middle of anything: loops, generators, natives that call Python, handlers.
import functools
import threading
import time

results = {}


def busy(name, flag):
    n = 1  # the others may have ended before this one comes to run
    while not flag.is_set():
        n += 1
    results[name] = n > 0


def sorting(name):
    def key(x):
        time.sleep(0)
        return -x
    results[name] = sorted(range(20), key=key) == list(range(19, -1, -1))


def generating(name):
    def gen():
        try:
            for i in range(20):
                time.sleep(0)
                yield i
        finally:
            results[name + " closed"] = True
    results[name] = sum(gen())


def handling(name):
    try:
        raise KeyError(name)
    except KeyError as e:
        time.sleep(0.001)
        try:
            raise
        except KeyError as again:
            results[name] = again is e and e.args == (name,)


def deep(name, n=50):
    if n:
        return deep(name, n - 1)
    time.sleep(0.001)
    results[name] = functools.reduce(lambda a, b: (time.sleep(0), a + b)[1], range(10))


flag = threading.Event()
ts = [threading.Thread(target=busy, args=("busy", flag))]
for f in (sorting, generating, handling, deep):
    ts += [threading.Thread(target=f, args=(f"{f.__name__} {i}",)) for i in range(2)]
for t in ts:
    t.start()
for t in ts[1:]:
    t.join()
flag.set()
ts[0].join()
for name in sorted(results):
    print(name, results[name])


def recursive():
    try:
        def f():
            f()
        f()
    except RecursionError as e:
        results["recursion"] = str(e)[:32]


t = threading.Thread(target=recursive)
t.start()
t.join()
print(results["recursion"])
