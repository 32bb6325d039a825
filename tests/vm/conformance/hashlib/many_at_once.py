import hashlib

# Objects do not share state, and live through collections.
import gc
objects = [hashlib.new(name) for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2s")]
twins = [h.copy() for h in objects]
for i in range(40):
    for k, h in enumerate(objects):
        h.update(bytes([i]) * (i + k))
    if i % 10 == 0:
        gc.collect()
for k, h in enumerate(objects):
    print(h.name, h.hexdigest()[:20], h.hexdigest() == hashlib.new(h.name, b"".join(bytes([i]) * (i + k) for i in range(40))).hexdigest())
print([t.hexdigest()[:6] for t in twins])
