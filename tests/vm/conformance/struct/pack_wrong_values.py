# struct.pack: each code with values of wrong types and out of range, counts, too few and too many values, unknown codes.
import struct


class Index:
    def __index__(self):
        return 7


for code in "bBhHiIlLqQ?cfdsp":
    row = []
    for value in (1, -1, 300, 2**64, 1.5, "a", b"a", b"ab", None, True, Index()):
        try:
            row.append(struct.pack("<" + code, value))
        except (struct.error, TypeError, OverflowError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(code, *row, sep=" | ")
for f in [lambda: struct.pack("<2b", 1), lambda: struct.pack("<b", 1, 2), lambda: struct.pack("<z", 1), lambda: struct.pack("<2"), lambda: struct.pack("b<", 1), lambda: struct.pack("<3s", b"abcd"), lambda: struct.pack("<3p", b"abcd"), lambda: struct.pack("<0s", b"abc"), lambda: struct.pack("< 2b x h", 1, 2, 3), lambda: struct.pack(5), lambda: struct.pack(), lambda: struct.pack(b"<h", 5), lambda: struct.pack("<n", 1),
          lambda: struct.pack("<P", 1), lambda: struct.unpack("<h", b"a"), lambda: struct.unpack("<h", b"abc"), lambda: struct.unpack("<h", "ab"), lambda: struct.unpack_from("<h", b"abc", 2), lambda: struct.unpack_from("<h", b"abc", -2), lambda: struct.unpack_from("<h", b"abc", -1), lambda: struct.unpack_from("<h", b"abc", -9), lambda: struct.pack_into("<h", bytearray(1), 0, 1), lambda: struct.pack_into("<h", b"ab", 0, 1),
          lambda: struct.calcsize("<bhiq"), lambda: struct.calcsize("bhiq"), lambda: struct.calcsize("1000000000000000000000b"), lambda: struct.Struct("<h").unpack(b""), lambda: struct.Struct(5), lambda: list(struct.iter_unpack("<h", b"abc")), lambda: list(struct.iter_unpack("", b"")), lambda: struct.unpack("", b""), lambda: struct.pack("<e", 65520.0), lambda: struct.pack("<f", 1e39)]:
    try:
        print(f())
    except (struct.error, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(struct.Struct("<2h").format, struct.Struct("<2h").size, struct.pack(">?xB", [], 5), struct.unpack(">?", b"\2"), struct.pack("@b", 1), struct.pack("=h", 1) == struct.pack("@h", 1))
