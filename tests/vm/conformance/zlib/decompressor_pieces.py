# zlib: a stream cut at each byte, trailing data, flush, eof and unconsumed_tail after each piece.
import zlib

data = b"the same words the same words, and others. " * 5
packed = zlib.compress(data, 9)
for cut in (0, 1, 2, 5, len(packed) // 2, len(packed) - 1, len(packed)):
    d = zlib.decompressobj()
    first = d.decompress(packed[:cut])
    eof = d.eof
    rest = d.decompress(packed[cut:] + b"tail")
    print(cut == len(packed), eof, (first + rest) == data, d.eof, d.unused_data, d.unconsumed_tail, d.flush())
d = zlib.decompressobj()
out = []
left = packed
while not d.eof:
    out.append(d.decompress(left, 16))
    left = d.unconsumed_tail
print([len(p) for p in out], b"".join(out) == data)
for f in [lambda: zlib.decompress(packed[:-1]), lambda: zlib.decompress(packed[:-4] + b"\0\0\0\0"), lambda: zlib.decompress(b""), lambda: zlib.decompress(b"abc"), lambda: zlib.decompress(packed, -15), lambda: zlib.decompress("text"), lambda: zlib.compress("text"), lambda: zlib.compress(b"", 10), lambda: zlib.decompressobj().decompress(packed, -1), lambda: zlib.crc32("a"), lambda: zlib.decompress(packed, bufsize=0)]:
    try:
        print(f())
    except (zlib.error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(zlib.crc32(b""), zlib.adler32(b""), zlib.crc32(b"ab", zlib.crc32(b"cd")), zlib.adler32(b"wiki"), zlib.crc32(data) == zlib.crc32(data[9:], zlib.crc32(data[:9])))
