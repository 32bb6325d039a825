import zlib

writer = zlib.compressobj()
writer.compress(b"a")
writer.flush()
for call in (lambda: writer.compress(b"x"), lambda: writer.flush(), lambda: writer.copy(),
             lambda: type(writer)(), lambda: type(zlib.decompressobj())()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
reader = zlib.decompressobj()
print(reader.decompress(zlib.compress(b"done")), reader.eof, reader.unused_data)
