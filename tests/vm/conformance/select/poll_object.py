import select
import socket

a, b = socket.socketpair()
p = select.poll()
print(p.register(a, select.POLLIN), p.register(b.fileno(), select.POLLIN | select.POLLOUT))
print(p.poll(0) == [(b.fileno(), select.POLLOUT)])
b.send(b"x")
print(sorted(p.poll(10)) == sorted([(a.fileno(), select.POLLIN), (b.fileno(), select.POLLOUT)]))
a.recv(1)
p.modify(b, select.POLLIN)
print(p.poll(1))
a.close()
print([(fd == b.fileno(), bool(e & select.POLLIN), bool(e & select.POLLHUP)) for fd, e in p.poll(10) if fd == b.fileno()])
p.unregister(b)
try:
    p.unregister(b)
except KeyError as e:
    print("KeyError", e.args[0] == b.fileno())
try:
    p.modify(b, select.POLLIN)
except OSError as e:
    print(e.errno)
for wrong in (lambda: p.register(3.5), lambda: p.register(b, "x"), lambda: p.poll("x"), lambda: p.register(b, -1)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
b.close()
print(select.POLLIN, select.POLLPRI, select.POLLOUT, select.POLLERR, select.POLLHUP, select.POLLNVAL)
