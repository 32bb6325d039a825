import zlib

print(zlib.crc32(b""), zlib.crc32(b"123456789"), zlib.crc32(b"hello", 99), zlib.crc32(b"x", -1), zlib.crc32(b"", 1 << 40))
print(zlib.adler32(b""), zlib.adler32(b"Wikipedia"), zlib.adler32(b"hello", 99), zlib.adler32(b"x", -1))
a, b = b"part one, ", b"part two" * 1000
print(zlib.crc32(b, zlib.crc32(a)) == zlib.crc32(a + b), zlib.adler32(b, zlib.adler32(a)) == zlib.adler32(a + b))
print(zlib.adler32(b"\xff" * 100000), zlib.crc32(bytes(100000)), zlib.crc32(memoryview(b"abcd")[1:3]))
for f in (zlib.crc32, zlib.adler32):
    for args in ((), ("text",), (b"x", "y"), (3,)):
        try:
            f(*args)
        except TypeError as e:
            print("TypeError")
