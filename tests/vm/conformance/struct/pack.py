# struct: all codes, byte orders, errors
import struct
def attempt(f, *args):
    try:
        return f(*args)
    except struct.error as e:
        return "struct.error: " + str(e)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for order in ("<", ">", "!", "="):
    for code, values in (("b", (-128, 0, 127)), ("B", (0, 255)), ("h", (-32768, 32767)), ("H", (0, 65535)), ("i", (-2**31, 2**31 - 1)), ("I", (0, 2**32 - 1)),
                         ("l", (-1,)), ("L", (2**32 - 1,)), ("q", (-2**63, 2**63 - 1)), ("Q", (0, 2**64 - 1)), ("?", (0, 1, "x", [])), ("c", (b"z",)),
                         ("f", (1.5, -0.0, 3.0e38, float("inf"))), ("d", (1.1, -2e300, float("-inf"))), ("e", (1.0, 65504.0, 6e-8, 0.1, -2.5, float("inf"), 1e-9))):
        for v in values:
            p = struct.pack(order + code, v)
            print(order + code, v, p, struct.unpack(order + code, p))
print(struct.pack("<3s5p2x2h", b"abcd", b"xy", 1, 2), struct.pack("<s0s1s", b"abc", b"q", b""), struct.unpack("<3s5p2xh", b"abc\x02xy\0\0\0\0\x05\0"))
print(struct.pack("<3i", 1, 2, 3), struct.pack("<0i"), struct.pack("<2?c", True, 0, b"a"), struct.pack(">hhl", 1, 2, 3), struct.pack(b"<h", 5), struct.pack("< h h", 1, 2))
print(struct.calcsize("bhi"), struct.calcsize("<bhi"), struct.calcsize("bbbi"), struct.calcsize("b0i"), struct.calcsize("i0s"), struct.calcsize("<qd"), struct.calcsize("3s2p"), struct.calcsize(""))
print(struct.pack("bi", 1, 2), struct.pack("hb", 1, 2), struct.pack("=bi", 1, 2), struct.pack("@bh", 1, 2))
for args in (("b", 200), ("B", -1), ("h", 70000), ("<h", 70000), ("H", -1), ("<i", 1 << 40), ("<I", -1), ("<q", 1 << 70), ("<Q", -1), ("<Q", 1 << 70), ("i", "a"), ("i", 1.5), ("f", "a"),
             ("f", 3.5e38), ("e", 1e300), ("c", "a"), ("c", b"ab"), ("3s", "a"), ("ii", 1), ("i", 1, 2), ("z", 1), ("<n", 1), ("3", 1), (1,), ("999999999999999999999i", 1), (" <h", 1)):
    print(args, attempt(struct.pack, *args))
print(attempt(struct.unpack, "i", b"abc"), attempt(struct.unpack, "i", "abcd"), attempt(struct.unpack_from, "i", b"abc"), attempt(struct.unpack_from, "i", b"abcdefgh", 6))
print(attempt(struct.unpack_from, "i", b"abcdefgh", -3), attempt(struct.unpack_from, "i", b"abcdefgh", -30), struct.unpack_from("<h", b"abcdef", 2), struct.unpack_from("<h", b"abcdef", -2), struct.unpack_from("<h", buffer=b"abcdef", offset=1))
buf = bytearray(8)
struct.pack_into("<hH", buf, 2, -1, 513); print(buf); struct.pack_into(">I", memoryview(buf)[4:], 0, 0xDEADBEEF); print(buf); struct.pack_into("<h", buf, -2, 7); print(buf)
for args in (("i", bytearray(4), 1, 5), ("i", bytearray(4), -9, 5), ("i", b"abcd", 0, 5), ("i", bytearray(4), 0), ("i",), ("i", bytearray(4)), ("b", bytearray(1), 0, 999)):
    print(attempt(struct.pack_into, *args))
print(list(struct.iter_unpack("<h", b"abcdef")), attempt(struct.iter_unpack, "<h", b"abc"), attempt(struct.iter_unpack, "", b""))
s = struct.Struct("<hhl")
print(s.size, s.format, s.pack(1, 2, 3), s.unpack(bytes(8)), s.unpack_from(bytes(10), 2), list(s.iter_unpack(bytes(16))))
b2 = bytearray(10); s.pack_into(b2, 1, 7, 8, 9); print(b2, attempt(s.pack, 1))
print(struct.unpack("<?", b"\x02"), struct.unpack("<e", b"\x00\x3c"), struct.unpack("<e", b"\x01\x00"), struct.unpack("<2h2s", memoryview(b"abcdef")), struct.unpack("<b", bytearray(b"\xff")))
class I:
    def __index__(self):
        return 300
print(struct.pack("<h", I()), struct.pack("<d", 3), struct.pack("<f", True), struct.error.__name__, issubclass(struct.error, Exception))
