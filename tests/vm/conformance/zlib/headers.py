import zlib

for level in (0, 1, 5, 6, 7, 9):
    print(level, zlib.compress(b"x" * 50, level)[:2].hex())
for wbits in (8, 9, 10, 15):
    print(wbits, zlib.compress(b"x", wbits=wbits)[:2].hex())
head = zlib.compress(b"x", 9, 31)[:10]
print(head[:4].hex(), head[4:8].hex(), head[8:].hex(), zlib.compress(b"x", 1, 31)[8], zlib.compress(b"x", 6, 31)[8])
print(zlib.compress(b"", wbits=-15).hex(), zlib.compress(b"", wbits=31)[10:].hex(), zlib.compress(b"").hex())
