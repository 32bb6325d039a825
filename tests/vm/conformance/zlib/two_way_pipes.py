import zlib

# A conversation: each message is flushed and can be read at once, and refers to the ones before it.
writer, reader = zlib.compressobj(9, zlib.DEFLATED, -12), zlib.decompressobj(-12)
sizes = []
for i in range(6):
    message = b"status: all pumps running, pressure %d, temperature %d" % (100 + i, 20)
    packed = writer.compress(message) + writer.flush(zlib.Z_SYNC_FLUSH)
    sizes.append(len(packed))
    assert reader.decompress(packed) == message
print(max(sizes[1:]) < sizes[0] // 2, packed[-4:] == b"\x00\x00\xff\xff")
print(reader.decompress(writer.flush()), reader.eof)
