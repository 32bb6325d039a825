import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name)
    print(h.name, h.digest_size, h.block_size)
    try:
        h.name = "x"
    except AttributeError:
        print("read-only")
print(hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
print(hashlib.new("SHA256").name, hashlib.new("Md5").name)
print(callable(hashlib.md5), hashlib.sha1(b"x", usedforsecurity=False).hexdigest(), hashlib.md5(string=b"x").hexdigest())
