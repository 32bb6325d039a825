import deflate
import io
import zlib

# What follows the compressed data is left in the stream.
for wbits in (15, 31):
    stream = io.BytesIO(zlib.compress(b"packed", wbits=wbits) + b"what follows")
    print(deflate.DeflateIO(stream).read(), stream.read())
