import zlib

words = b"the common words of many short messages"
data = b"many short messages of the common words"
writer = zlib.compressobj(zdict=words)
packed = writer.compress(data) + writer.flush()
print(len(packed) < len(zlib.compress(data)), packed[:6].hex(), zlib.adler32(words) == int.from_bytes(packed[2:6], "big"))
print(zlib.decompressobj(zdict=words).decompress(packed))
for reader in (zlib.decompressobj(), zlib.decompressobj(zdict=b"other words")):
    try:
        reader.decompress(packed)
    except zlib.error as e:
        print(e)
writer = zlib.compressobj(wbits=-15, zdict=bytearray(words))
packed = writer.compress(data) + writer.flush()
print(zlib.decompressobj(wbits=-15, zdict=words).decompress(packed) == data)
try:
    zlib.decompress(packed, -15)
except zlib.error as e:
    print(e)
