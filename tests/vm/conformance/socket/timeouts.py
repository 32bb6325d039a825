import socket

a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking(), socket.getdefaulttimeout())
a.settimeout(0.01)
print(a.gettimeout(), a.timeout, a.getblocking())
try:
    a.recv(1)
except TimeoutError as e:
    print(repr(e), isinstance(e, OSError), socket.timeout is TimeoutError)
a.setblocking(False)
print(a.gettimeout(), a.getblocking())
try:
    a.recv(1)
except BlockingIOError as e:
    print(e.errno, e)
sent = 0
try:
    while True:
        sent += a.send(b"x" * 65536)
except BlockingIOError:
    print(sent > 0)
received = 0
b.settimeout(1)
while received < sent:
    received += len(b.recv(65536))
print(received == sent)
a.setblocking(True)
print(a.gettimeout())
for wrong in (-1, "x", float("nan")):
    try:
        a.settimeout(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
a.settimeout(0)
print(a.gettimeout())
socket.setdefaulttimeout(3)
with socket.socket() as s:
    print(s.gettimeout())
socket.setdefaulttimeout(None)
a.close()
b.close()
