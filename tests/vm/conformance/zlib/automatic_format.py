import zlib

z, g = zlib.compress(b"both"), zlib.compress(b"both", wbits=31)
for wbits in (47,):
    print(zlib.decompress(z, wbits), zlib.decompress(g, wbits), zlib.decompressobj(wbits).decompress(g))
print(zlib.decompress(z, 0))
for data, wbits in ((z, 31), (g, 15), (z[2:-4], 15)):
    try:
        zlib.decompress(data, wbits)
    except zlib.error as e:
        print(e)
extra = g[:3] + bytes([4 | 8 | 16]) + g[4:10] + b"\x03\x00abc" + b"name\0" + b"comment\0" + g[10:]
print(zlib.decompress(extra, 31))
bad = g[:3] + bytes([0x20]) + g[4:]
try:
    zlib.decompress(bad, 31)
except zlib.error as e:
    print(e)
