# StringIO: reading, writing over, seeking, truncating, iterating, closing, newlines.
import io

s = io.StringIO()
print(s.write("hello "), s.write("wörld\n"), s.tell(), s.getvalue(), repr(s.read()), s.seek(0), repr(s.read(3)), s.tell(), repr(s.read()))
s = io.StringIO("line one\nline two\n\nlast")
print(s.readline(), s.readlines(), repr(s.readline()), s.seek(0), list(s), s.seek(5), repr(s.readline(2)), repr(s.readline(-1)))
s.seek(0)
print(s.readlines(10), [l for l in s])
s = io.StringIO("abcdef")
s.seek(2)
s.write("XY")
print(s.getvalue(), s.tell())
s.seek(0, 2)
s.write("!")
print(s.getvalue(), s.truncate(3), s.getvalue(), s.tell())
s.write("?")
print(repr(s.getvalue()))
s = io.StringIO("ab")
s.seek(5)
s.write("c")
print(repr(s.getvalue()), len(s.getvalue()))
s = io.StringIO("é€😀x")
print(s.read(2), s.tell(), s.read(1), s.read(), s.seek(1), s.read(2))
s.writelines(["a", "b\n"])
print(repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty())
with io.StringIO("in with") as w:
    print(w.read())
print(w.closed)
print(repr(io.StringIO("a\r\nb\rc\n").read()), repr(io.StringIO("a\r\nb\rc\n", newline=None).read()), io.StringIO("a\r\nb\rc\n", newline="").readlines(), io.StringIO("a\r\nb\rc\n").readlines(), repr(io.StringIO(initial_value="x\n", newline="\r\n").getvalue()))
for f in (w.read, lambda: w.write("x"), w.getvalue, w.readline, w.tell, lambda: list(w)):
    try:
        f()
    except ValueError as e:
        print(str(e).rstrip("."))
for f in (lambda: io.StringIO(b"x"), lambda: s.write(5), lambda: s.write(b"x"), lambda: s.seek(-1), lambda: s.fileno(), lambda: next(io.StringIO("")), lambda: io.StringIO("a", newline="x"), lambda: s.writelines([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
