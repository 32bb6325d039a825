import gzip
import io
import zlib

out = io.BytesIO()
with gzip.GzipFile("name.txt.gz", "wb", 9, out, 7) as f:
    f.write(b"abc" * 100)
data = out.getvalue()
print(data[3], data[4:8].hex(), data[10:19], zlib.decompress(data, 31) == b"abc" * 100, out.closed)
reader = gzip.GzipFile(fileobj=io.BytesIO(data + data))
print(reader.read() == b"abc" * 200, reader.mtime, reader.name)
damaged = bytearray(data)
damaged[-6] ^= 1
try:
    gzip.GzipFile(fileobj=io.BytesIO(damaged)).read()
except OSError as e:
    print(type(e).__name__, str(e)[:16])
try:
    gzip.GzipFile(fileobj=io.BytesIO(data[:20])).read()
except EOFError as e:
    print(e)
