import uctypes

U = uctypes
flat = {"a": 0 | U.UINT8, "b": 1 | U.UINT32}
print(U.sizeof(flat, U.LITTLE_ENDIAN), U.sizeof(flat, U.BIG_ENDIAN), U.sizeof({"a": 0 | U.UINT32, "b": 4 | U.UINT8}))
print(U.sizeof({"a": 0 | U.UINT32, "b": 4 | U.UINT8}, U.LITTLE_ENDIAN), U.sizeof({"a": 0 | U.UINT8}), U.sizeof({}))
print(U.sizeof((0 | U.ARRAY, 5 | U.UINT16)), U.sizeof((0 | U.ARRAY, 3, {"x": 0 | U.UINT16, "y": 2 | U.UINT8})),
      U.sizeof((0 | U.ARRAY, 3, {"x": 0 | U.UINT16, "y": 2 | U.UINT8}), U.LITTLE_ENDIAN))
print(U.sizeof({"f": (4, {"x": 0 | U.UINT64})}, U.LITTLE_ENDIAN), U.sizeof({"f": 0 | U.BFUINT32 | 3 << U.BF_POS | 2 << U.BF_LEN}))
s = U.struct(U.addressof(bytearray(8)), flat, U.LITTLE_ENDIAN)
print(U.sizeof(s))
for bad in (lambda: U.sizeof(5), lambda: U.sizeof(s.a), lambda: U.sizeof({"a": "text"}), lambda: U.sizeof(s, U.NATIVE)):
    try:
        bad()
    except TypeError:
        print("TypeError")
