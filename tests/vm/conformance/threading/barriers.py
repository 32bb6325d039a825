import threading

b = threading.Barrier(3, action=lambda: log.append("action"))
log = []


def party():
    log.append(b.wait() >= 0)


def run(n, f=party):
    ts = [threading.Thread(target=f) for _ in range(n)]
    for t in ts:
        t.start()
    return ts


for t in run(3):
    t.join()
print(sorted(map(str, log)), b.parties, b.n_waiting, b.broken)
places = []
for t in run(6, lambda: places.append(b.wait())):
    t.join()
print(sorted(places))
errors = []


def broken():
    try:
        b.wait()
    except threading.BrokenBarrierError:
        errors.append("broken")


ts = run(2, broken)
while b.n_waiting < 2:
    pass
b.abort()
for t in ts:
    t.join()
print(errors, b.broken)
broken()
print(len(errors))
b.reset()
print(b.broken, b.n_waiting)
try:
    b.wait(0.001)
except threading.BrokenBarrierError:
    print("timed out", b.broken)
