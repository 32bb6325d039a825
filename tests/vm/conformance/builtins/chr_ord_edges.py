# chr and ord at the edges: surrogates, the last point, bytes, texts of other lengths, objects with __index__.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print([ascii(chr(n)) for n in (0, 9, 127, 128, 255, 256, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF)], chr(True) == "\x01", chr(Index(65)))
for n in [-1, 0x110000, 2**31, 2**63, 2**64, -2**64, 1.0, "a", None, Index(-5), Index("x"), b"a"]:
    try:
        print(chr(n))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(ord("a"), ord(b"a"), ord(bytearray(b"\xff")), ord("\U0010ffff"), ord("\ud800"), ord("\0"))
for s in ["", "ab", b"", b"ab", bytearray(), 5, None, ["a"], "e\u0301", memoryview(b"a"), "\U0001f1e9\U0001f1ea"]:
    try:
        print(ord(s))
    except TypeError as e:
        print(e)
print(all(ord(chr(n)) == n for n in range(0, 0x110000, 97)), len(chr(0x10FFFF)), chr(0x1F600) == "\U0001F600")
for f in (chr, ord):
    for args in [(), (1, 2)]:
        try:
            f(*args)
        except TypeError as e:
            print(e)
