# e, f and d: rounding, overflow, infinities, NaN, and both orders.
import struct

for x in (0.0, -0.0, 1.5, -2.5, 65504.0, 65519.99, 5.96e-8, 2.98e-8, 2.9802322387695312e-08, 2 ** -14, 1e-10, 0.1, 1 / 3, float("inf"), -float("inf")):
    print(x, struct.pack(">e", x).hex(), struct.unpack(">e", struct.pack(">e", x)), struct.pack(">f", x).hex(), struct.pack("<d", x).hex())
for code, x in (("e", 65520.0), ("e", -1e30), (">f", 3.5e38), ("<f", -1e39), ("<d", 10 ** 400)):
    try:
        print(struct.pack(code, x))
    except (OverflowError, struct.error) as e:
        print(code, type(e).__name__, e)
print(struct.unpack("<e", struct.pack("<e", float("nan")))[0], struct.unpack(">f", b"\x7f\xc0\x00\x00")[0], struct.pack(">f", 3.4028235e38).hex(), struct.pack("<f", 7), struct.pack("<d", True))
for bad in ("1", None, 1j):
    try:
        struct.pack("<f", bad)
    except struct.error as e:
        print(e)
