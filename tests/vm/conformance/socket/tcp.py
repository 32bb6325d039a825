import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0)
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
print(host, port > 0, server.fileno() >= 0, int(server.family), int(server.type))


peers = []


def serve():
    for _ in range(2):
        conn, addr = server.accept()
        with conn:
            peers.append(addr[0])
            while data := conn.recv(4):
                conn.sendall(data.upper())


t = threading.Thread(target=serve)
t.start()
c = socket.create_connection((host, port))
print(c.getpeername() == (host, port), c.send(b"hello"), c.sendall(b" world"))
c.shutdown(socket.SHUT_WR)
parts = []
while data := c.recv(100):
    parts.append(data)
print(b"".join(parts))
c.close()
print(c.fileno())
try:
    c.send(b"x")
except OSError as e:
    print(e.errno)
c = socket.socket()
print(c.connect_ex((host, port)))
view = bytearray(10)
c.sendall(memoryview(b"view"))
c.shutdown(socket.SHUT_WR)
print(c.recv_into(view), view)
print(c.recv(10), c.recv(10))
c.close()
t.join()
print(peers)
server.close()
c = socket.socket()
print(c.connect_ex((host, port)))
try:
    c.connect((host, port))
except ConnectionRefusedError as e:
    print(e)
for wrong in (lambda: c.connect("x"), lambda: c.connect(("127.0.0.1",)), lambda: c.bind(("127.0.0.1", 70000)),
              lambda: c.bind(("127.0.0.1", "x"))):
    try:
        wrong()
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
c.close()
