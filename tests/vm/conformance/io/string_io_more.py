import io

s = io.StringIO("one\ntwo\r\nthree")
print(s.readline(), s.readlines(), s.read(), s.tell())
s.seek(0)
print(s.read(2), s.readline(5), s.tell(), s.seek(0, 2), s.seek(0, 1))
print(s.write("ä€"), s.getvalue()[-2:], s.tell())
s.seek(1)
s.write("XX")
print(repr(s.getvalue()[:5]), s.truncate(3), repr(s.getvalue()), s.tell())
s.seek(6)
s.write("z")
print(repr(s.getvalue()))
for nl in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\r\nb\nc\rd", newline=nl)
    print(repr(nl), t.readlines(), repr(t.getvalue()))
    t = io.StringIO(newline=nl)
    t.write("x\ny\r\nz\r")
    print(repr(t.getvalue()))
for wrong in (lambda: io.StringIO(b"x"), lambda: io.StringIO(newline="x"), lambda: s.write(b"x"), lambda: s.seek(-1),
              lambda: s.seek(0, 3), lambda: s.read("x")):
    try:
        wrong()
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__)
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.line_buffering, s.encoding, s.newlines)
s.close()
for op in (s.read, s.getvalue, lambda: next(s), s.tell):
    try:
        op()
    except ValueError as e:
        print("closed")


class Sub(io.StringIO):
    def write(self, t):
        return super().write(t.upper())


s = Sub()
print("hello", file=s, end="!")
print(s.getvalue())
