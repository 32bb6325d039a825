import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = bytearray(data)
        self.pos = 0

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), 3, len(self.data) - self.pos)
        b[:n] = self.data[self.pos:self.pos + n]
        self.pos += n
        return n


r = Raw(b"one\ntwo\nlast")
print(r.read(2), r.readline(), r.readline(3), r.readall(), r.read(5), r.read())
print(list(Raw(b"a\nb\nc")), Raw(b"a\nb\nc").readlines(), Raw(b"aa\nb\nc").readlines(2))
r = Raw(b"x")
print(r.readable(), r.writable(), r.seekable(), r.isatty(), r.closed)
for op in (r.fileno, r.tell, lambda: r.seek(0), r.truncate):
    try:
        op()
    except io.UnsupportedOperation as e:
        print(e)
with r as same:
    print(same is r)
print(r.closed)
for op in (r.flush, r.__enter__, r.isatty, lambda: iter(r), lambda: r.writelines([])):
    try:
        op()
    except ValueError as e:
        print(e)
r.close()
print(issubclass(io.UnsupportedOperation, OSError))


class Written(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, b):
        self.parts.append(bytes(b))
        return len(b)


w = Written()
w.writelines([b"a", b"bc"])
print(w.parts)


class FailsToFlush(io.IOBase):
    def flush(self):
        raise OSError("flush")


f = FailsToFlush()
try:
    f.close()
except OSError as e:
    print(e, f.closed)
