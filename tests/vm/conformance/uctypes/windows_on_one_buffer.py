import uctypes

# Structures that overlap see one another's bytes; a memoryview's address is that of its first byte.
data = bytearray(16)
base = uctypes.addressof(data)
a = uctypes.struct(base, {"word": 0 | uctypes.UINT32, "parts": (0 | uctypes.ARRAY, 2 | uctypes.UINT16)}, uctypes.BIG_ENDIAN)
b = uctypes.struct(base + 2, {"byte": 0 | uctypes.UINT8, "float": 2 | uctypes.FLOAT32}, uctypes.LITTLE_ENDIAN)
a.word = 0x01020304
b.float = 1.0
print(hex(a.parts[0]), hex(a.parts[1]), b.byte, data.hex())
view = memoryview(data)[4:8]
c = uctypes.struct(uctypes.addressof(view), {"f": 0 | uctypes.FLOAT32}, uctypes.LITTLE_ENDIAN)
print(c.f)
view[3] = 0xBF
print(c.f, b.float)
