import hashlib

h = hashlib.sha1()
k = hashlib.sha3_256()
block = b"a" * 1000
for _ in range(100):
    h.update(block)
    k.update(block)
print(h.hexdigest(), k.hexdigest())
