# hashlib: copies go their own ways, names in any spelling, sizes, new with data, update after digest, what is refused.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(name, b"ab")
    g = h.copy()
    g.update(b"c")
    h.update(b"d")
    print(name, h.name, h.digest_size, h.block_size, g.hexdigest()[:16], h.hexdigest()[:16], g.digest() == getattr(hashlib, name)(b"abc").digest(), h.copy().hexdigest() == h.hexdigest())
    h.update(bytearray(b"e"))
    h.update(memoryview(b"f"))
    print(h.digest() == hashlib.new(name, b"abdef").digest(), len(h.digest()) == h.digest_size, type(h.hexdigest()).__name__)
for f in [lambda: hashlib.new("nothing"), lambda: hashlib.new(), lambda: hashlib.new(5), lambda: hashlib.sha256("text"), lambda: hashlib.sha256(5), lambda: hashlib.sha256().update("a"), lambda: hashlib.sha256(b"a", b"b"), lambda: hashlib.sha256().digest(5), lambda: hashlib.md5(None)]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
print(hashlib.new("SHA256", b"x").name, hashlib.sha256(b"", usedforsecurity=False).hexdigest()[:8], {"md5", "sha1", "sha256"} <= hashlib.algorithms_guaranteed, hashlib.sha256(string=b"a").hexdigest()[:8] == hashlib.sha256(b"a").hexdigest()[:8])
