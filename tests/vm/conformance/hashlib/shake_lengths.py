import hashlib

for name in ("shake_128", "shake_256"):
    h = hashlib.new(name, b"squeeze")
    long = h.digest(500)
    print(name, h.digest_size, long[:8].hex(), hashlib.md5(long).hexdigest())
    for n in (0, 1, 135, 136, 137, 168, 169, 337):
        assert h.digest(n) == long[:n]
    print(h.hexdigest(5) == long[:5].hex(), h.digest(length=3) == long[:3])
try:
    hashlib.shake_128().digest()
except TypeError as e:
    print("TypeError")
