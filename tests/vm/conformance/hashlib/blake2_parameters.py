import hashlib

print(hashlib.blake2b(b"x", digest_size=20, key=b"secret", salt=b"0123456789abcdef", person=b"me").hexdigest())
print(hashlib.blake2s(b"x", digest_size=7, key=bytes(32), salt=b"salt", person=b"person").hexdigest())
print(hashlib.blake2b(b"", key=b"k" * 64).hexdigest())
print(hashlib.blake2b(b"tree", fanout=2, depth=2, leaf_size=4096, node_offset=5, node_depth=1, inner_size=64,
                      last_node=True).hexdigest())
print(hashlib.blake2s(b"tree", fanout=0, depth=255, leaf_size=2**32 - 1, node_offset=2**48 - 1, node_depth=255,
                      inner_size=32, last_node=False).hexdigest())
print(hashlib.new("blake2b", b"named", digest_size=11).hexdigest(), hashlib.blake2b(digest_size=1).digest_size)
for kind in (hashlib.blake2b, hashlib.blake2s):
    print(kind.MAX_DIGEST_SIZE, kind.MAX_KEY_SIZE, kind.SALT_SIZE, kind.PERSON_SIZE, isinstance(kind(), kind))
