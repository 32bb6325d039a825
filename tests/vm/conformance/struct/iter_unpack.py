# iter_unpack: items, lengths, exhaustion, errors.
import struct

it = struct.iter_unpack("<hb", bytes(range(9)))
print(iter(it) is it, next(it), list(it), list(it), list(struct.iter_unpack("<i", b"")))
s = struct.Struct(">H")
print([n for n, in s.iter_unpack(b"\x00\x01\x00\x02")], sum(n for n, in s.iter_unpack(bytearray(10))))
it = struct.iter_unpack("<h", bytes(8))
print(it.__length_hint__(), next(it), it.__length_hint__())
for args in (("<h", b"abc"), ("", b""), ("0s", b"a"), ("<h", "ab"), ("<z", b"")):
    try:
        print(list(struct.iter_unpack(*args)))
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
