import deflate
import io
import zlib

data = b"micro controllers and micro computers " * 20
for format, wbits in ((deflate.RAW, -15), (deflate.ZLIB, 15), (deflate.GZIP, 31), (deflate.AUTO, -15)):
    out = io.BytesIO()
    with deflate.DeflateIO(out, format) as d:
        print(d.write(data), end=" ")
    packed = out.getvalue()
    print(len(packed) < 120, zlib.decompress(packed, wbits) == data)
print(len({deflate.AUTO, deflate.RAW, deflate.ZLIB, deflate.GZIP}))
