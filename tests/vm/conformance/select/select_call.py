import select
import socket
import time

a, b = socket.socketpair()
print(select.select([a, b], [], [], 0))
r, w, x = select.select([a, b], [a, b], [], 0)
print(r, [s is a or s is b for s in w], x)
a.send(b"x")
r, w, x = select.select([a, b], [], [], 1)
print(r == [b])
print(select.select([b.fileno()], [], [])[0] == [b.fileno()])
b.recv(1)
t = time.monotonic()
print(select.select([b], [], [], 0.01), time.monotonic() - t >= 0.009)
a.close()
print(select.select([b], [], [], 1)[0] == [b], b.recv(1))


class File:
    def fileno(self):
        return b.fileno()


f = File()
print(select.select([f], [], [], 0)[0] == [f])
for args in (([3.5], [], []), ([], [], [], -1), (1, [], []), ([], [], [], "x"), ([-1], [], [])):
    try:
        select.select(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
b.close()
print(select.error is OSError)
