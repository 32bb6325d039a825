import uctypes

for layout in (uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
    for kind, value, size in ((uctypes.FLOAT32, 1.5, 4), (uctypes.FLOAT64, -0.1, 8)):
        data = bytearray(8)
        s = uctypes.struct(uctypes.addressof(data), {"f": kind | 0}, layout)
        s.f = value
        print(repr(s.f), data[:size].hex())
