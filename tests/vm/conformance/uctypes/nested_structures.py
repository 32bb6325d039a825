import uctypes

DESC = {
    "id": 0 | uctypes.UINT16,
    "point": (2, {"x": 0 | uctypes.INT8, "y": 1 | uctypes.INT8, "deep": (2, {"z": 0 | uctypes.UINT16})}),
}
data = bytearray(range(8))
s = uctypes.struct(uctypes.addressof(data), DESC, uctypes.LITTLE_ENDIAN)
print(hex(s.id), s.point.x, s.point.y, hex(s.point.deep.z))
s.point.deep.z = 0xBEEF
p = s.point
p.x = -1
print(data, uctypes.sizeof(s), uctypes.sizeof(p), uctypes.sizeof(s.point.deep))
print(uctypes.addressof(p) - uctypes.addressof(s), uctypes.addressof(s) == uctypes.addressof(data))
