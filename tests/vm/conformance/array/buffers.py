# An array is a buffer: memoryview sees and changes its items; bytes, struct and files take it.
import io
import struct
from array import array

a = array("i", [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, len(m), m.nbytes, m.readonly, m.tolist(), m[1], m[::-1].tolist())
m[0] = 77
m[1:3] = array("i", [8, 9])
print(a, m.cast("B")[:4].tobytes() == struct.pack("i", 77), bytes(a) == a.tobytes(), bytearray(a[:1]) == bytearray(a.tobytes()[:4]))
m.release()
print(struct.unpack("3i", a), struct.unpack_from("i", a, 4), int.from_bytes(array("B", [1, 2]), "big"))
struct.pack_into("i", a, 8, -1)
print(a, io.BytesIO(array("B", b"hi")).read(), b"".join([array("B", b"a"), b"b"]), io.BytesIO(b"\x05\0\0\0").readinto(a), a)
print(array("d", [1.5]) == array("d", memoryview(array("d", [1.5]))), b"x" + array("B", b"y"), array("B", b"abc") == b"abc", memoryview(array("B", b"abc")) == b"abc")
