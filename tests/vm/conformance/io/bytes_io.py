# BytesIO: bytes-like writes, readinto, seeking past the end, getbuffer.
import io

b = io.BytesIO(b"hello\nworld\n")
print(b.read(2), b.readline(), b.read(), b.read(), b.tell(), b.seek(-3, 2), b.read(), b.seek(0), b.readlines(), list(io.BytesIO(b"a\nb")))
b = io.BytesIO()
print(b.write(b"abc"), b.write(bytearray(b"de")), b.write(memoryview(b"f")), b.getvalue(), b.seek(1), b.write(b"Z"), b.getvalue())
b.seek(8)
b.write(b"!")
print(b.getvalue(), b.truncate(4), b.getvalue(), b.tell(), b.seek(1, 1), b.seek(0, 1))
buffer = bytearray(6)
b = io.BytesIO(b"0123456789")
print(b.readinto(buffer), buffer, b.readinto(buffer), buffer, b.readinto(buffer), b.read1(3), b.seek(4), b.read1(3), b.peek(2) if hasattr(b, "peek") else "no peek")
b.writelines([b"x", b"y"])
print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.closed, b.read(None), b.seek(0), b.read(-1))
with io.BytesIO(b"x") as w:
    w.read()
t = io.TextIOWrapper(io.BytesIO("é\nü".encode()), encoding="utf-8")
print(t.read(), t.seek(0), t.readlines())
for f in (lambda: w.read(), lambda: b.write("text"), lambda: b.write(5), lambda: io.BytesIO("text"), lambda: b.seek(-1), lambda: b.seek(-100, 2), lambda: b.seek(0, 9), lambda: b.readinto(b"const"), lambda: b.fileno(), lambda: b.writelines("ab"), lambda: w.getvalue()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
