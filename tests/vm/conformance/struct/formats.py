# struct: every format character in both orders, sizes, padding, repeat counts, unpack_from and iter_unpack, errors.
import struct

for order in "<>!=":
    print(order, struct.pack(order + "bBhHiIlLqQ", -1, 255, -2, 65535, -3, 4294967295, -4, 4294967294, -5, 2 ** 64 - 1), struct.pack(order + "fd", 1.5, -2.25), struct.pack(order + "e?c", 0.5, True, b"z"), struct.calcsize(order + "bhiq"))
print(struct.pack("<4s2s3sx", b"ab", b"wxyz", b""), struct.pack("<3h", 1, 2, 3), struct.pack("<5p4p", b"hello!", b"a"), struct.pack("<0s", b"gone"), struct.pack("<2x"), struct.pack("< h  h ", 1, 2), struct.pack("<0h2b", 1, 2))
print(struct.calcsize("@bi"), struct.calcsize("@bq"), struct.calcsize("@bhb"), struct.calcsize("<bhb"), struct.calcsize("@ib0i"), struct.pack("@bh", 1, 2), struct.calcsize(""))
print(struct.unpack("<bBhH", b"\xff\xff\xfe\xff\x01\x02"), struct.unpack(">iI", b"\xff\xff\xff\xfe\x00\x00\x01\x00"), struct.unpack("<qQ", bytes(range(16))), struct.unpack("<fde", struct.pack("<fde", 0.1, 0.1, 0.1)), struct.unpack("<3s?c2x", b"abc\x02zzz"), struct.unpack("<4p", b"\x02abc"))
print(struct.unpack_from("<h", b"abcdef", 2), struct.unpack_from("<h", bytearray(b"abcdef"), offset=-2), list(struct.iter_unpack("<hb", b"\x01\x00\x02\x03\x00\x04")), list(struct.iter_unpack("<b", b"")))
buffer = bytearray(8)
struct.pack_into("<hb", buffer, 2, -1, 7)
struct.pack_into(">b", buffer, -1, 9)
print(buffer)
s = struct.Struct("<Ih")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\0\0\2\0"), s.unpack_from(b"xx\1\0\0\0\2\0", 2), [x for x in s.iter_unpack(bytes(12))])
print(struct.pack("<f", float("inf")), struct.pack("<d", float("nan"))[6:], struct.pack("<e", 65504.0), struct.unpack("<e", b"\x01\x00"), struct.unpack("<f", b"\x01\x00\x00\x00"), struct.pack("<f", 1e-50), struct.pack("<?", [1]), struct.pack("<h", True))


class Index:
    def __index__(self): return 77


print(struct.pack("<b", Index()))
for f in (lambda: struct.pack("<b", 128), lambda: struct.pack("<B", -1), lambda: struct.pack("<h", 40000), lambda: struct.pack("<H", 65536), lambda: struct.pack("<i", 2 ** 31), lambda: struct.pack("<I", -1), lambda: struct.pack("<q", 2 ** 63), lambda: struct.pack("<Q", -1), lambda: struct.pack("<h"), lambda: struct.pack("<h", 1, 2), lambda: struct.pack("<h", 1.5), lambda: struct.pack("<f", "a"), lambda: struct.pack("<c", b"ab"), lambda: struct.pack("<c", "a"), lambda: struct.pack("<s", 5),
          lambda: struct.pack("<z", 1), lambda: struct.unpack("<h", b"a"), lambda: struct.unpack("<h", b"abc"), lambda: struct.unpack("<h", "ab"), lambda: struct.unpack_from("<i", b"abc"), lambda: struct.unpack_from("<h", b"abc", 5), lambda: struct.unpack_from("<h", b"abc", -9), lambda: struct.pack_into("<i", bytearray(2), 0, 1), lambda: struct.pack_into("<b", b"x", 0, 1), lambda: struct.calcsize("<5"), lambda: struct.pack("<e", 1e10), lambda: struct.pack("<f", 1e40), lambda: list(struct.iter_unpack("<h", b"abc")), lambda: struct.calcsize(5), lambda: struct.pack("<5", 1), lambda: struct.iter_unpack("", b"")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
