import socket

for text in ("127.0.0.1", "1.2.3", "1", "0x7f.1", "255.255.255.255"):
    print(text, socket.inet_aton(text))
for text in ("256.1.1.1", "a", "", "1.2.3.4.5"):
    try:
        print(socket.inet_aton(text))
    except OSError as e:
        print(e)
print(socket.inet_ntoa(b"\x7f\0\0\x01"))
try:
    socket.inet_ntoa(b"abc")
except OSError as e:
    print(e)
for text in ("::", "::1", "fe80::1:2", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"):
    packed = socket.inet_pton(socket.AF_INET6, text)
    print(packed.hex(), socket.inet_ntop(socket.AF_INET6, packed))
print(socket.inet_pton(socket.AF_INET, "10.0.0.1"), socket.inet_ntop(socket.AF_INET, b"\n\0\0\1"))
for family, text in ((socket.AF_INET, "1.2"), (socket.AF_INET6, "xyz")):
    try:
        socket.inet_pton(family, text)
    except OSError as e:
        print(e)
try:
    socket.inet_ntop(socket.AF_INET, b"123")
except ValueError as e:
    print(e)
print(socket.htons(1), socket.ntohs(256), socket.htonl(1), socket.ntohl(0x1000000))
for f, x in ((socket.htons, -1), (socket.htons, 70000), (socket.htonl, 2**32)):
    try:
        f(x)
    except OverflowError as e:
        print("overflow")
for row in socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM):
    print([x if isinstance(x, (str, tuple)) else int(x) for x in row])
print(socket.getaddrinfo("::1", "80", socket.AF_INET6, socket.SOCK_DGRAM)[0][4])
print(socket.getaddrinfo(None, 1234, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)[0][4])
print(socket.gethostbyname("127.0.0.1"), isinstance(socket.gethostname(), str))
try:
    socket.getaddrinfo("no such host.invalid", 1)
except socket.gaierror as e:
    print(type(e).__name__, isinstance(e, OSError))
