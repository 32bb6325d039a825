import array
import hashlib

want = hashlib.sha1(b"abcdef").digest()
h = hashlib.sha1(bytearray(b"ab"))
h.update(memoryview(b"xcdx")[1:3])
h.update(array.array("B", b"ef"))
print(h.digest() == want)
a = array.array("H", [1, 2, 3])
print(hashlib.md5(a).digest() == hashlib.md5(a.tobytes()).digest())
for bad in ("text", 3, None, [1], memoryview(b"abcd")[::2]):
    try:
        hashlib.md5(bad)
    except (TypeError, BufferError) as e:
        print(type(bad).__name__, type(e).__name__ in ("TypeError", "BufferError"))
try:
    hashlib.sha256().update("text")
except TypeError as e:
    print(e)
