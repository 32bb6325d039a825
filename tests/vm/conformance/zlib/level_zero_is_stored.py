import zlib

data = bytes(range(200)) * 3
packed = zlib.compress(data, 0)
print(packed[:2].hex(), len(packed) == len(data) + 11, data in packed)
print(zlib.compress(b"", 0).hex(), zlib.compress(b"a", 0).hex())
big = bytes(i * 7 & 255 for i in range(100000))
print(zlib.decompress(zlib.compress(big, 0)) == big, len(zlib.compress(big, 0)) < len(big) + 100)
