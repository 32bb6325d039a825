import micropython

log = []
f = log.append
s = micropython.schedule
# Without a jump backwards nothing runs in between, until the queue is full.
try:
    s(f, 0); s(f, 1); s(f, 2); s(f, 3); s(f, 4); s(f, 5); s(f, 6); s(f, 7); s(f, 8); s(f, 9); s(f, 10); s(f, 11)
except RuntimeError as e:
    print(e)
for _ in range(3):
    pass
print(log == list(range(len(log))), len(log) >= 4)
try:
    micropython.schedule(micropython.kbd_intr, None)
    while True:
        pass
except KeyboardInterrupt:
    print("KeyboardInterrupt")
# One that came while it could is raised, though none can from now on.
try:
    micropython.schedule(micropython.kbd_intr, None)
    micropython.kbd_intr(-1)
    for _ in range(3):
        pass
    print("lost")
except KeyboardInterrupt:
    print("KeyboardInterrupt before")
micropython.kbd_intr(3)
