import uctypes

# A value that is too large keeps its low bits, as in C.
data = bytearray(8)
s = uctypes.struct(uctypes.addressof(data), {"a": 0 | uctypes.UINT8, "b": 2 | uctypes.INT16, "c": 4 | uctypes.UINT32},
                   uctypes.LITTLE_ENDIAN)
s.a, s.b, s.c = 0x1FF, 0x18000, -1
print(s.a, s.b, s.c, data)
s.a = -2
print(s.a)
