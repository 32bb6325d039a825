import deflate
import io
import zlib

good = zlib.compress(b"some text, some text")
for data, format in ((b"neither of both", deflate.AUTO), (good[:-1] + b"!", deflate.ZLIB), (b"\x07", deflate.RAW), (good, deflate.GZIP)):
    try:
        print(deflate.DeflateIO(io.BytesIO(data), format).read())
    except OSError as e:
        print(e.errno)
try:
    deflate.DeflateIO(io.BytesIO(good[:8])).read()
except EOFError:
    print("EOFError")
far = zlib.compressobj(wbits=-15)
packed = far.compress(bytes(range(256)) * 4 + b"x" + bytes(range(256)) * 4) + far.flush()
try:
    deflate.DeflateIO(io.BytesIO(packed), deflate.RAW).read()  # the default window has 256 bytes
except OSError as e:
    print(e.errno)
try:
    deflate.DeflateIO(io.BytesIO(), 9)
except ValueError:
    print("ValueError")
