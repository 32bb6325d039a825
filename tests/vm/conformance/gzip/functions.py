import gzip

for data in (b"", b"x", b"text " * 1000, bytes(range(256)) * 10):
    for level in (0, 1, 6, 9):
        assert gzip.decompress(gzip.compress(data, level)) == data
print(gzip.compress(b"x", mtime=0)[:4].hex(), gzip.compress(b"x", mtime=0x01020304)[4:8].hex())
print(gzip.decompress(gzip.compress(b"one ") + gzip.compress(b"two ") + bytes(5)), gzip.decompress(b""))
for bad in (b"not gzip", gzip.compress(b"abc")[:-1], gzip.compress(b"abc")[:-8] + bytes(8)):
    try:
        gzip.decompress(bad)
    except (gzip.BadGzipFile, EOFError) as e:
        print(type(e).__name__, e)
