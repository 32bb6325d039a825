import zlib

data = bytes(5000) + b"tail"
packed = zlib.compress(data)
reader = zlib.decompressobj()
out, rest, steps = b"", packed, 0
while not reader.eof:
    piece = reader.decompress(rest, 100)
    assert len(piece) <= 100
    out += piece
    rest = reader.unconsumed_tail
    steps += 1
print(out == data, steps > 40, reader.flush(), reader.unconsumed_tail)
reader = zlib.decompressobj()
first = reader.decompress(packed, 10)
print(first, reader.eof, reader.flush() == data[10:], reader.eof)
reader = zlib.decompressobj()
print(len(reader.decompress(packed, max_length=0)), reader.decompress(b""), reader.unused_data)
