import selectors
import socket

a, b = socket.socketpair()
with selectors.DefaultSelector() as s:
    key = s.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE, data="A")
    s.register(b, selectors.EVENT_READ, "B")
    print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data)
    print([(k.data, e) for k, e in s.select(0)])
    a.send(b"x")
    print(sorted((k.data, e) for k, e in s.select(1)))
    b.recv(1)
    s.modify(a, selectors.EVENT_READ, "A2")
    print(s.select(0.001), s.get_key(a).data, len(s.get_map()))
    s.unregister(a)
    for wrong in (lambda: s.unregister(a), lambda: s.register(b, selectors.EVENT_READ), lambda: s.register(a, 0),
                  lambda: s.register("x", 1), lambda: s.get_key(a)):
        try:
            wrong()
        except (KeyError, ValueError) as e:
            print(type(e).__name__)
a.close()
b.close()
