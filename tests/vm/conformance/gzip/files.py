import gzip

with gzip.open("a.gz", "wb") as f:
    print(f.write(b"first\n"), f.tell(), f.writable(), f.readable())
    f.write(b"second\n")
with gzip.open("a.gz", "ab") as f:
    f.write(b"third\n")
with gzip.open("a.gz") as f:
    print(f.read(3), f.tell(), f.readline(), f.readlines(), f.read(), f.readable())
with gzip.open("a.gz") as f:
    print(list(f), f.closed)
print(f.closed)
with gzip.open("a.gz") as f:
    f.seek(6)
    print(f.read(6), f.seek(0), f.readline(), f.seek(3, 1), f.read(4), f.peek(3)[:1])
    f.rewind()
    buf = bytearray(4)
    print(f.readinto(buf), buf, f.read1(2))
try:
    f.read()
except ValueError as e:
    print(e)
