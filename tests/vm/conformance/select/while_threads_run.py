import select
import socket
import threading
import time

a, b = socket.socketpair()
ticks = 0
stop = False


def ticking():
    global ticks
    while not stop:
        ticks += 1


t = threading.Thread(target=ticking)
t.start()
threading.Timer(0.01, a.send, [b"late"]).start()
print(select.select([b], [], [], 5)[0] == [b], b.recv(10), ticks > 0)
p = select.poll()
p.register(b, select.POLLIN)
before = ticks
print(p.poll(5), ticks > before)
threading.Timer(0.005, a.send, [b"again"]).start()
print(len(p.poll(5000)), b.recv(10))
threading.Timer(0.005, a.send, [b"blocking"]).start()
print(b.recv(10))
stop = True
t.join()
a.close()
b.close()
