import hashlib
import hmac

h = hmac.new(b"key", digestmod=hashlib.sha256)
print(h.name, h.digest_size, h.block_size)
h.update(b"a")
copy = h.copy()
h.update(b"b")
print(h.hexdigest() == hmac.digest(b"key", b"ab", "sha256").hex(), copy.digest() == hmac.digest(b"key", b"a", "sha256"))
print(hmac.new(bytearray(b"key"), msg=b"m", digestmod="SHA1").hexdigest())
for call in (lambda: hmac.new(b"key", b"m"), lambda: hmac.new("key", b"m", "md5"), lambda: hmac.new(b"k", "m", "md5")):
    try:
        call()
    except TypeError as e:
        print(e)
