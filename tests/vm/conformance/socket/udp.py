import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(("127.0.0.1", 0))
b.bind(("127.0.0.1", 0))
print(a.sendto(b"hello", b.getsockname()))
data, address = b.recvfrom(100)
print(data, address == a.getsockname())
b.sendto(b"x" * 10, 0, address)
print(a.recv(4))
b.connect(a.getsockname())
b.send(b"connected")
buf = bytearray(20)
n, address = a.recvfrom_into(buf)
print(n, bytes(buf[:n]), address == b.getsockname())
b.send(b"")
print(a.recv(10))
b.send(b"peek")
print(a.recv(10, socket.MSG_PEEK), a.recv(10))
try:
    a.sendto(b"x")
except TypeError as e:
    print(e)
a.settimeout(0.001)
try:
    a.recvfrom(1)
except socket.timeout as e:
    print(e)
a.close()
b.close()
