import copy
import zlib

writer = zlib.compressobj()
start = writer.compress(b"common part, common part, ") 
twin = writer.copy()
other = copy.copy(writer)
a = start + writer.compress(b"one") + writer.flush()
b = start + twin.compress(b"two") + twin.flush()
c = start + other.flush()
print([zlib.decompress(x) for x in (a, b, c)])
reader = zlib.decompressobj()
head = reader.decompress(a[:10])
again = reader.copy()
print(head + reader.decompress(a[10:]) == head + again.decompress(a[10:]), copy.deepcopy(zlib.decompressobj()).decompress(b))
