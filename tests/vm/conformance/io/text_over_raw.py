import io


class Slow(io.RawIOBase):
    """A byte at a time."""

    def __init__(self, data):
        self.data = data
        self.out = b""

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        if not self.data:
            return 0
        b[:1] = self.data[:1]
        self.data = self.data[1:]
        return 1

    def write(self, b):
        self.out += bytes(b)
        return len(b)


t = io.TextIOWrapper(io.BufferedReader(Slow("äöü\r\nzwei\n€".encode())), encoding="utf-8")
print(t.readline(), t.read(2), t.readline(), t.read(), repr(t.read()))
t = io.TextIOWrapper(io.BufferedReader(Slow(b"a\r\nb\rc")), newline="")
print([*t])
s = Slow(b"")
t = io.TextIOWrapper(io.BufferedWriter(s), encoding="utf-8", newline="\r\n", line_buffering=True)
print(t.write("no end"), s.out, t.write("\nä"), s.out)
t.flush()
print(s.out, t.readable(), t.writable(), t.line_buffering)
d = io.IncrementalNewlineDecoder(None, translate=True)
print([d.decode(x) for x in ("a\r", "\nb", "\r", "c")], repr(d.decode("", True)), d.newlines)
