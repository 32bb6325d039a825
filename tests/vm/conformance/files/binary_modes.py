# Binary files: exact bytes, random access, buffers, unbuffered, sizes.
import os

with open("b.bin", "wb") as f:
    print(f.write(bytes(range(256))), f.write(bytearray(b"tail")), f.write(memoryview(b"end")), f.tell(), f.mode, f.name)
print(os.path.getsize("b.bin"), os.stat("b.bin").st_size)
with open("b.bin", "rb") as f:
    print(f.read(4), f.seek(-3, 2), f.read(), f.seek(100), f.tell(), f.read(1), f.seek(5, 1), f.read(2), f.seek(0), f.read(0))
    buffer = bytearray(5)
    print(f.readinto(buffer), buffer, f.seek(258), f.readinto(buffer), buffer, f.readinto(buffer))
with open("b.bin", "r+b") as f:
    f.seek(10)
    f.write(b"PATCH")
    f.seek(8)
    print(f.read(9), f.truncate(20), f.seek(0, 2))
    f.seek(25)
    f.write(b"!")
print(open("b.bin", "rb").read())
with open("b.bin", "ab") as f:
    f.write(b"more")
    f.seek(0)
    f.write(b"still at the end")
print(open("b.bin", "rb").read()[20:])
with open("raw.bin", "wb", buffering=0) as f:
    f.write(b"unbuffered")
    print(os.path.getsize("raw.bin"))
with open("raw.bin", "rb", 0) as f:
    print(f.read(3), f.read())
with open("lines.bin", "wb") as f:
    f.writelines([b"a\n", b"b\r\n", b"\xff\n", b"c"])
with open("lines.bin", "rb") as f:
    print(f.readline(), f.readlines(), list(f))
    f.seek(0)
    print([line for line in f])
with open("big.bin", "wb+") as f:
    for i in range(200):
        f.write(bytes([i]) * 100)
    f.seek(12345)
    print(f.read(3), f.seek(0), sum(f.read()) == sum(range(200)) * 100, f.read())
with open("big.bin", "wb") as f:
    f.write(b"x" * 100)
    f.flush()
    print(os.path.getsize("big.bin"), f.fileno() > 2, f.seekable(), f.closed)
for g in (lambda: open("b.bin", "rb").write(b"x"), lambda: open("z.bin", "wb").write("text"), lambda: open("b.bin", "rb").seek(-1), lambda: open("b.bin", "rb", newline="\n"), lambda: open("b.bin", "r", 0), lambda: open("none.bin", "rb"), lambda: open("none.bin", "r+b"), lambda: open("b.bin", "rb").readinto(b"xx")):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
