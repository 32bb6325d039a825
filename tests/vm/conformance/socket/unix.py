import os
import socket

server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
server.bind("sock")
server.listen(1)
print(server.getsockname(), os.path.exists("sock"))
c = socket.socket(socket.AF_UNIX)
c.connect("sock")
conn, address = server.accept()
print(repr(address), c.getpeername(), repr(c.getsockname()))
c.sendall(b"over a path")
print(conn.recv(100))
try:
    socket.socket(socket.AF_UNIX).connect("missing")
except FileNotFoundError as e:
    print(e)
try:
    socket.socket(socket.AF_UNIX).bind("x" * 200)
except OSError as e:
    print(e)
for s in (c, conn, server):
    s.close()
os.unlink("sock")
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b"one")
a.send(b"two")
print(b.recv(10), b.recv(10), int(a.family), int(a.type))
a.close()
b.close()
