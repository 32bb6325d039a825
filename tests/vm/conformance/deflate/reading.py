import deflate
import io
import zlib

data = b"line one\nline two\n" + bytes(300)
z = zlib.compress(data)
for format, packed in ((deflate.AUTO, z), (deflate.ZLIB, z), (deflate.AUTO, zlib.compress(data, wbits=31)),
                       (deflate.GZIP, zlib.compress(data, wbits=31))):
    d = deflate.DeflateIO(io.BytesIO(packed), format)
    print(d.read(4), d.readline(), d.readline(), d.read(0), len(d.read()), d.read(), d.read(5))
raw = zlib.compressobj(wbits=-9)
packed = raw.compress(data) + raw.flush()
print(deflate.DeflateIO(io.BytesIO(packed), deflate.RAW, 9).read() == data)
buf = bytearray(6)
print(deflate.DeflateIO(io.BytesIO(z)).readinto(buf), buf)
