from collections import deque

# MicroPython's third argument: with bit 0 a full deque refuses, instead of dropping what is at its other end.
d = deque((), 2, 1)
d.append(1)
d.append(2)
for add in (d.append, d.appendleft):
    try:
        add(3)
    except IndexError as e:
        print(e)
print(list(d), d.popleft(), len(d))
d.append(4)
print(list(d), d.maxlen)
loose = deque((), 2, 0)
for i in range(4):
    loose.append(i)
print(list(loose))
try:
    deque("abc", 2, 1)
except TypeError:
    print("TypeError")
