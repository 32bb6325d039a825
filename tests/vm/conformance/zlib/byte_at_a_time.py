import zlib

data = b"".join(b"line %d of the text\n" % (i % 37) for i in range(300))
machine = zlib.compressobj(9)
packed = b"".join(machine.compress(data[i:i + 1]) for i in range(len(data))) + machine.flush()
reader = zlib.decompressobj()
out = b"".join(reader.decompress(packed[i:i + 1]) for i in range(len(packed)))
print(out == data, reader.eof, reader.unused_data, reader.unconsumed_tail, len(packed) < len(data) // 4)
