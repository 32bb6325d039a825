import io

b = io.BytesIO("zeile 1\r\nzeile ä\nlast".encode())
t = io.TextIOWrapper(b, encoding="utf-8")
print(t.readline(), t.read(3), t.readlines(), t.encoding, t.errors)
t.seek(0)
print(repr(t.read()))
b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="latin-1", errors="replace", newline="\r\n")
print(t.write("a\nä€\n"))
t.flush()
print(b.getvalue())
t = io.TextIOWrapper(io.BytesIO(b"a\rb\r\nc\nd"), newline="")
print(t.readlines())
t = io.TextIOWrapper(io.BytesIO(b"a\rb\r\nc\nd"))
print(t.readlines())
t = io.TextIOWrapper(io.BytesIO(b"a\rb\r\nc\nd"), newline="\r")
print(t.readlines())
t = io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), encoding="utf-8")
try:
    t.read()
except UnicodeDecodeError as e:
    print(e.reason)
print(io.TextIOWrapper(io.BytesIO(b"a\xffb"), encoding="utf-8", errors="ignore").read())
print(ascii(io.TextIOWrapper(io.BytesIO(b"a\xffb"), encoding="utf-8", errors="surrogateescape").read()))
b = io.BytesIO(b"text")
t = io.TextIOWrapper(b)
print(t.detach() is b, b.closed)
for op in (t.read, t.flush):
    try:
        op()
    except ValueError as e:
        print(e)
t = io.TextIOWrapper(b)
t.close()
print(b.closed, t.closed)
for bad in ("x", "\n\n"):
    try:
        io.TextIOWrapper(io.BytesIO(), newline=bad)
    except ValueError as e:
        print(e)
try:
    io.TextIOWrapper(io.BytesIO(), encoding="no such")
except LookupError as e:
    print(e)
t = io.TextIOWrapper(io.BytesIO())
try:
    t.write(b"bytes")
except TypeError as e:
    print(e)
