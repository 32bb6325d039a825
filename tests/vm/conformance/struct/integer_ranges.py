# The limits of every integer code, and what pack says beyond them.
import struct

for code, size in (("b", 1), ("h", 2), ("i", 4), ("l", 4), ("q", 8)):
    low, high = -2 ** (8 * size - 1), 2 ** (8 * size - 1) - 1
    print(code, struct.pack("<" + code, low), struct.pack(">" + code, high), struct.unpack("<" + code, struct.pack("<" + code, -2)))
    print(code.upper(), struct.pack("<" + code.upper(), 2 ** (8 * size) - 1), struct.unpack(">" + code.upper(), b"\xff" * size))
    for c, v in ((code, low - 1), (code, high + 1), (code.upper(), -1), (code.upper(), 2 ** (8 * size)), (code, 10 ** 40)):
        for order in ("<", "@"):
            try:
                struct.pack(order + c, v)
            except struct.error as e:
                print(order + c, e)
for bad in (1.0, "1", None, 1j):
    try:
        struct.pack("<i", bad)
    except struct.error as e:
        print(e)
class I:
    def __index__(self): return 300
print(struct.pack("<h", I()), struct.pack("<h", True))
