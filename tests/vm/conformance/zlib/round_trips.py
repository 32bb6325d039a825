import zlib

samples = [b"", b"a", b"ab" * 4, bytes(1000), bytes(range(256)) * 20, b"the quick brown fox " * 300,
           bytes(i * i >> 5 & 255 for i in range(9000))]
for level in range(-1, 10):
    for data in samples:
        packed = zlib.compress(data, level)
        assert zlib.decompress(packed) == data, (level, len(data))
    print(level, "ok")
for wbits in (9, 12, 15, -9, -15, 25, 31):
    for data in samples:
        machine = zlib.compressobj(6, zlib.DEFLATED, wbits)
        packed = machine.compress(data) + machine.flush()
        assert zlib.decompress(packed, wbits) == data, (wbits, len(data))
    print(wbits, "ok")
