import io

b = io.BytesIO(b"hello world")
v = b.getbuffer()
print(bytes(v[:5]), len(v))
v[0:5] = b"HELLO"
del v
print(b.getvalue(), b.read1(3), b.readinto1(bytearray(2)), b.tell())
buf = bytearray(20)
print(b.readinto(buf), buf[:6], b.read())
print(b.seek(-3, 2), b.read(), b.seek(2), b.seek(3, 1), b.read(1))
print(b.truncate(4), b.getvalue(), b.tell())
print(b.write(b"!"), b.getvalue())
b.seek(0)
print(list(b), b.readable(), b.writable(), b.seekable(), b.isatty())
b.writelines([b"x", bytearray(b"y"), memoryview(b"z")])
print(b.getvalue())
for wrong, kind in ((lambda: b.write("str"), TypeError), (lambda: b.seek(-1), ValueError), (lambda: b.seek(0, 5), ValueError),
                    (lambda: b.read("x"), TypeError), (lambda: io.BytesIO("s"), TypeError), (b.fileno, OSError),
                    (b.detach, io.UnsupportedOperation)):
    try:
        wrong()
    except kind as e:
        print(type(e).__name__)


class Sub(io.BytesIO):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = 1

    def read(self, n=-1):
        return b"<" + super().read(n) + b">"


s = Sub(b"abc")
print(s.read(2), s.extra, s.getvalue(), io.BytesIO(initial_bytes=b"k").read())
with b:
    pass
for op in (b.read, b.getvalue, lambda: b.write(b""), b.tell, lambda: b.seek(0), b.flush, b.__enter__):
    try:
        op()
    except ValueError as e:
        print(e)
