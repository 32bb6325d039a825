import zlib

for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_NO_FLUSH):
    writer, reader = zlib.compressobj(), zlib.decompressobj()
    got = []
    for text in (b"alpha alpha ", b"beta beta ", b"alpha beta "):
        got.append(reader.decompress(writer.compress(text) + writer.flush(mode)))
    got.append(reader.decompress(writer.flush()))
    print(mode, got if mode != zlib.Z_NO_FLUSH else b"".join(got), reader.eof)
writer = zlib.compressobj(wbits=-15)
packed = writer.compress(b"abc") + writer.flush(zlib.Z_SYNC_FLUSH)
print(packed[-4:].hex())
first = writer.compress(b"abcabcabc") + writer.flush(zlib.Z_FULL_FLUSH)
alone = writer.compress(b"abcabcabcd") + writer.flush()
print(zlib.decompress(alone, -15))
