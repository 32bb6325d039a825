# pack_into and unpack_from: offsets from both ends, and buffers too small.
import struct

buffer = bytearray(8)
struct.pack_into("<h", buffer, 1, 258)
struct.pack_into("<h", buffer, -2, -1)
print(buffer, struct.unpack_from("<h", buffer, 1), struct.unpack_from("<h", buffer, -2), struct.unpack_from(">b", buffer))
view = memoryview(buffer)[2:6]
struct.pack_into("<I", view, 0, 0xDEADBEEF)
print(buffer.hex(), struct.unpack_from("<I", view), struct.unpack("<I", view))
def attempt(f):
    try:
        print(f())
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
attempt(lambda: struct.pack_into("<i", buffer, 5, 1))
attempt(lambda: struct.pack_into("<i", buffer, -3, 1))
attempt(lambda: struct.pack_into("<i", buffer, -9, 1))
attempt(lambda: struct.pack_into("<i", buffer, 100, 1))
attempt(lambda: struct.pack_into("<i", b"abcd", 0, 1))
attempt(lambda: struct.pack_into("<i", buffer, 0))
attempt(lambda: struct.pack_into("<i", buffer, None, 1))
attempt(lambda: struct.unpack_from("<i", buffer, 5))
attempt(lambda: struct.unpack_from("<i", buffer, -3))
attempt(lambda: struct.unpack_from("<i", buffer, -9))
attempt(lambda: struct.unpack("<i", b"abc"))
attempt(lambda: struct.unpack("<i", "abcd"))
attempt(lambda: struct.pack("<i"))
attempt(lambda: struct.pack("<2i", 1, 2, 3))
attempt(lambda: struct.pack())
