# HMAC: keys shorter, equal and longer than a block, digests by name, module and constructor, copies, one-shot digest.
import hashlib
import hmac

for length in (0, 1, 63, 64, 65, 200):
    key = bytes(range(length)) if length < 256 else b""
    h = hmac.new(key, b"message", "sha256")
    print(length, h.hexdigest()[:20], hmac.digest(key, b"message", "sha256") == h.digest(), h.name, h.digest_size, h.block_size)
h = hmac.new(b"k", digestmod=hashlib.sha1)
h.update(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest(), c.hexdigest(), hmac.new(b"k", b"ab", "sha1").hexdigest() == c.hexdigest(), hmac.new(bytearray(b"k"), memoryview(b"ab"), hashlib.sha1).digest() == c.digest())
inner, outer = bytes(b ^ 0x36 for b in b"k".ljust(64, b"\0")), bytes(b ^ 0x5C for b in b"k".ljust(64, b"\0"))
print(hashlib.sha1(outer + hashlib.sha1(inner + b"ab").digest()).hexdigest() == c.hexdigest())
for f in [lambda: hmac.new(b"k"), lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "md5"), lambda: hmac.new(b"k", "m", "md5"), lambda: hmac.compare_digest("a", b"a"), lambda: hmac.compare_digest("\u00e9", "\u00e9"), lambda: hmac.compare_digest("a", "a"), lambda: hmac.compare_digest(b"a", bytearray(b"a")), lambda: hmac.compare_digest(b"a", b"ab"), lambda: hmac.compare_digest(1, 1)]:
    try:
        print(type(f()).__name__ if not isinstance(f(), bool) else f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
