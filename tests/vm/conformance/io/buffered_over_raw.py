import io


class Raw(io.RawIOBase):
    def __init__(self, parts):
        self.parts = list(parts)
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        if not self.parts:
            return 0
        part = self.parts.pop(0)
        if part is None:
            return None
        b[:len(part)] = part
        return len(part)

    def write(self, b):
        self.written.append(bytes(b))
        return len(b)


r = io.BufferedReader(Raw([b"abc", b"de\nf", b"ghi"]))
print(r.read(2), r.peek(1)[:1], r.readline(), r.read1(10), r.read())
r = io.BufferedReader(Raw([b"abc", b"", b"x"]))
print(r.read(), r.closed)
r = io.BufferedReader(Raw([b"line 1\nline ", b"2\nend"]))
print(list(r))
r = io.BufferedReader(Raw([b"abcdef"]))
buf = bytearray(4)
print(r.readinto(buf), buf, r.raw.__class__.__name__)
w = io.BufferedWriter(raw := Raw([]), 8)
print(w.write(b"abc"), raw.written, w.write(b"def"), raw.written)
w.write(b"ghi")
print(raw.written)
w.flush()
print(b"".join(raw.written))
w.write(b"last")
w.close()
print(b"".join(raw.written), raw.closed)
try:
    w.write(b"x")
except ValueError as e:
    print("closed")
p = io.BufferedRWPair(Raw([b"in"]), out := Raw([]))
p.write(b"out")
p.flush()
print(p.read(5), out.written, p.readable(), p.writable())
for wrong in (lambda: io.BufferedReader(Raw([]), 0), lambda: io.BufferedWriter(Raw([]), -1)):
    try:
        wrong()
    except ValueError as e:
        print(e)
d = io.BufferedReader(Raw([b"x"]))
print(type(d.detach()).__name__)
try:
    d.read()
except ValueError as e:
    print(e)
