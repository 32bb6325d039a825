import zlib

data = b"aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb" * 20 + bytes(range(256))
sizes = {}
for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED):
    for memory in (1, 8, 9):
        writer = zlib.compressobj(9, zlib.DEFLATED, -15, memory, strategy)
        packed = writer.compress(data) + writer.flush()
        assert zlib.decompress(packed, -15) == data
        sizes[strategy, memory] = len(packed)
print(sizes[0, 8] < sizes[3, 8] < sizes[2, 8], sizes[0, 8] <= sizes[4, 8])
