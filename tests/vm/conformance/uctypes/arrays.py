import uctypes

DESC = {
    "bytes": (0 | uctypes.ARRAY, 4 | uctypes.UINT8),
    "words": (4 | uctypes.ARRAY, 2 | uctypes.UINT16),
    "pairs": (8 | uctypes.ARRAY, 2, {"a": 0 | uctypes.UINT8, "b": 1 | uctypes.UINT8}),
}
data = bytearray(b"\x7fELF\x01\x02\x03\x04abcd")
s = uctypes.struct(uctypes.addressof(data), DESC, uctypes.BIG_ENDIAN)
print(s.bytes == b"\x7fELF", s.bytes[1], len(s.bytes), hex(s.words[0]), hex(s.words[1]))
print(chr(s.pairs[0].a), chr(s.pairs[1].b))
s.words[1] = 0xFFEE
s.pairs[1].a = 0x21
s.bytes[0] = 0
print(data, uctypes.sizeof(s), uctypes.sizeof(s.words), uctypes.sizeof(s.pairs), uctypes.sizeof(s.pairs[0]))
for f in (lambda: s.words[2], lambda: s.words[-1], lambda: s.pairs[2]):
    try:
        f()
    except IndexError:
        print("IndexError")
