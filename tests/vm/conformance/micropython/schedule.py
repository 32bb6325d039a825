import micropython
import time

log = []
def later(x):
    log.append(x)
for i in range(4):
    micropython.schedule(later, i)
for _ in range(10):
    pass
print(log)
log.clear()
def again(n):
    log.append(n)
    if n:
        micropython.schedule(again, n - 1)
micropython.schedule(again, 3)
time.sleep_ms(0)
for _ in range(10):
    pass
print(log)
print("scheduled in one go")
def many():
    n = 0
    try:
        while n < 100:
            micropython.schedule(later, n) if n == 0 else micropython.schedule(later, n)
            n += 1
    except RuntimeError as e:
        print(e)
many() if False else None
try:
    micropython.schedule(later)
except TypeError:
    print("TypeError")
