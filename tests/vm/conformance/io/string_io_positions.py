# StringIO and BytesIO: seeks, tells, truncation, writing past the end, reading lines with limits, closed and wrong uses.
import io

s = io.StringIO("one\ntwo\r\nthree")
print(repr(s.read(2)), s.tell(), repr(s.readline()), repr(s.readline(2)), s.seek(0, 2), repr(s.read()), s.seek(0), s.readlines(), s.truncate(4), repr(s.getvalue()), s.seek(6), s.write("x"), repr(s.getvalue()))
b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.tell(), b.seek(-3, 2), b.read(), b.seek(1, 0), b.seek(2, 1), b.readline(), b.readlines(), b.seek(15), b.write(b"!"), b.getvalue(), b.truncate(3), b.getvalue(), b.tell(), b.seek(0), b.readinto(bytearray(2)), b.read1(1))
for f in [lambda: s.seek(-1), lambda: s.write(b"a"), lambda: s.write(5), lambda: b.seek(-1), lambda: b.write("a"), lambda: io.BytesIO("a"), lambda: s.fileno(), lambda: b.fileno(), lambda: s.close(), lambda: s.read(), lambda: s.close(), lambda: s.closed, lambda: next(b), lambda: list(b), lambda: b.isatty(), lambda: b.readable() and b.writable() and b.seekable()]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
