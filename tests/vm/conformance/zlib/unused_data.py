import zlib

packed = zlib.compress(b"first") + b"what follows"
reader = zlib.decompressobj()
print(reader.decompress(packed), reader.unused_data, reader.eof)
print(reader.decompress(b" more"), reader.unused_data)
raw = zlib.compressobj(wbits=-15)
stream = raw.compress(b"x" * 100) + raw.flush()
for extra in (b"", b"1", b"123456789"):
    reader = zlib.decompressobj(-15)
    print(len(reader.decompress(stream + extra)), reader.unused_data, reader.eof)
reader = zlib.decompressobj(31)
twice = zlib.compress(b"one", wbits=31) + zlib.compress(b"two", wbits=31)
print(reader.decompress(twice), zlib.decompress(reader.unused_data, 31))
print(zlib.decompress(zlib.compress(b"x") + b"garbage"))
