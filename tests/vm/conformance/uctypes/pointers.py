import uctypes

target = bytearray(b"\x01\x02\x03\x04\x05\x06")
size = uctypes.sizeof({"p": (0 | uctypes.PTR, uctypes.UINT8)})
cell = bytearray(uctypes.addressof(target).to_bytes(size, "little"))
DESC = {"bytes": (0 | uctypes.PTR, uctypes.UINT8), "words": (0 | uctypes.PTR, uctypes.UINT16),
        "structs": (0 | uctypes.PTR, {"a": 0 | uctypes.UINT8, "b": 1 | uctypes.UINT8})}
s = uctypes.struct(uctypes.addressof(cell), DESC, uctypes.LITTLE_ENDIAN)
print(s.bytes[0], s.bytes[5], hex(s.words[1]), s.structs[0].b, s.structs[2].a)
s.bytes[1] = 0x22
s.structs[1].b = 0x44
print(target, int(s.bytes) == uctypes.addressof(target))
other = bytearray(b"\x99")
s.bytes = uctypes.addressof(other)
print(hex(s.bytes[0]))
