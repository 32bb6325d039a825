import uctypes

values = {"UINT8": 200, "INT8": -100, "UINT16": 60000, "INT16": -30000, "UINT32": 4000000000, "INT32": -2000000000,
          "UINT64": 18000000000000000000, "INT64": -9000000000000000000}
for layout in (uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
    for name, value in values.items():
        data = bytearray(10)
        s = uctypes.struct(uctypes.addressof(data), {"f": 1 | getattr(uctypes, name)}, layout)
        s.f = value
        size = uctypes.sizeof(s) - 1
        print(name, s.f, data[1:1 + size].hex())
        assert data[0] == 0 and not any(data[1 + size:])
