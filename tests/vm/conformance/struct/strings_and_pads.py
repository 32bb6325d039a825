# s, p, c, x and ?: cutting, filling, counts of zero.
import struct

print(struct.pack("5s3s", b"abc", b"abcdef"), struct.pack("0s", b"abc"), struct.pack("s", b""), struct.pack("5p", b"abcdefgh"), struct.pack("2p1p0p", b"ab", b"cd", b"ef"))
print(struct.unpack("5s", b"ab\0\0\0"), struct.unpack("0s", b""), struct.unpack("5p", b"\x02abcd"), struct.unpack("3p", b"\xffab"), struct.unpack("1p", b"\x05"))
print(struct.pack("<bxxh3xb", 1, 2, 3), struct.unpack("<bxxh3xb", bytes(range(9))), struct.pack("3c", b"a", b"b", b"c"), struct.unpack("3c", b"xyz"))
print(struct.pack("4?", 0, 5, "", [1]), struct.unpack("3?", b"\x00\x01\x02"), struct.pack("300p", b"x" * 299)[:3])
for args in (("c", b"ab"), ("c", "a"), ("c", 1), ("s", "a"), ("s", 1), ("p", None), ("5s", bytearray(b"ab")), ("c", bytearray(b"a"))):
    try:
        print(struct.pack(*args))
    except struct.error as e:
        print(args, e)
