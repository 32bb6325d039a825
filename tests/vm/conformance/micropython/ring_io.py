import micropython

r = micropython.RingIO(16)
print(r.any(), r.read(), r.write(b"hello\nworld"), r.any())
print(r.read(2), r.readline(), r.any(), r.write(b"0123456789abcdef"), r.any())
buf = bytearray(4)
print(r.readinto(buf), buf, r.readinto(buf, 2), buf)
print(r.readline(), r.readline(), r.any())
print(r.write(bytearray(b"a\nb")), r.readline(1), r.read(100), r.close(), r.write(b"still open"), r.read())
small = micropython.RingIO(bytearray(4))
print(small.write(b"12345"), small.read(1), small.write(b"67"), small.read())
for bad in (0, -1, "text", bytearray(1)):
    try:
        micropython.RingIO(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
