import socket

s = socket.socket()
print(repr(s).replace(str(s.fileno()), "N")[:19], s.proto)
with s as t:
    print(t is s)
print(s.fileno(), s.getblocking())
s.close()
for op in (lambda: s.recv(1), lambda: s.bind(("", 0)), s.getsockname):
    try:
        op()
    except OSError as e:
        print(e.errno, e.strerror)
a, b = socket.socketpair()
fd = a.detach()
print(a.fileno(), fd >= 0)
c = socket.socket(fileno=fd)
print(c.fileno() == fd, int(c.family), int(c.type))
c.sendall(b"again")
print(b.recv(5))
d = c.dup()
print(d.fileno() != c.fileno())
c.close()
d.sendall(b"dup")
print(b.recv(5))
d.close()
print(b.recv(5))
b.close()
for args in ({"fileno": "x"}, {"fileno": -1}, {"family": "x"}):
    try:
        socket.socket(**args)
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__)
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
    with socket.socket(socket.AF_INET, kind) as s:
        print(int(s.type), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
srv = socket.create_server(("127.0.0.1", 0))
print(srv.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) > 0)
try:
    socket.create_server(srv.getsockname())
except OSError as e:
    print("while attempting to bind" in str(e))
srv.close()
s = socket.socket()
try:
    s.recv(-1)
except ValueError as e:
    print(e)
try:
    s.getpeername()
except OSError as e:
    print(e.errno)
s.close()
print(issubclass(socket.gaierror, OSError), socket.error is OSError, socket.SocketType is not None)
