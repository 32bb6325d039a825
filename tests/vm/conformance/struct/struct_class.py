# The class Struct: its attributes, methods, and the formats it takes.
import struct

s = struct.Struct("<hb2s")
print(s.format, s.size, s.pack(1, 2, b"ab"), s.unpack(b"\x01\x00\x02ab"), s.unpack_from(b"__\x01\x00\x02ab", 2), s.unpack_from(buffer=b"\x01\x00\x02ab"))
buffer = bytearray(6)
s.pack_into(buffer, 1, -1, 3, b"z")
print(buffer, list(s.iter_unpack(bytes(10))), struct.Struct(b"<i").format, struct.Struct("").size)
for f in (lambda: struct.Struct(), lambda: struct.Struct(1), lambda: struct.Struct("y"), lambda: s.pack(1, 2), lambda: s.unpack(b""), lambda: s.pack_into(bytearray(3), 0, 1, 2, b""), lambda: s.pack(1, 2, "ab")):
    try:
        print(f())
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
print(struct.error.__module__, issubclass(struct.error, Exception), isinstance(s, struct.Struct), struct.unpack("<2h", memoryview(b"\x01\x00\x02\x00")))
