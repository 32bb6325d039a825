import uctypes

data = bytearray(b"0123456789")
a = uctypes.addressof(data)
print(uctypes.bytes_at(a, 4), uctypes.bytes_at(a + 4, 3), uctypes.bytes_at(a, 0))
copy = uctypes.bytes_at(a, 10)
window = uctypes.bytearray_at(a, 10)
window[0] = 0x41
tail = uctypes.bytearray_at(a + 8, 2)
tail[1] = 0x42
print(data, copy, bytes(tail))
print(uctypes.addressof(memoryview(data)[3:]) - a, uctypes.addressof(b"constant") != 0)
for f in (lambda: uctypes.bytes_at(a + 8, 3), lambda: uctypes.bytes_at(a, -1), lambda: uctypes.addressof("text"), lambda: uctypes.addressof(5)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__)
