import hashlib

def trial(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

trial(lambda: hashlib.new("spam"))
trial(lambda: hashlib.new("sha256", "text"))
trial(lambda: hashlib.blake2b(digest_size=0))
trial(lambda: hashlib.blake2b(digest_size=65))
trial(lambda: hashlib.blake2s(digest_size=33))
trial(lambda: hashlib.blake2b(key=bytes(65)))
trial(lambda: hashlib.blake2s(salt=bytes(9)))
trial(lambda: hashlib.blake2b(person=bytes(17)))
trial(lambda: hashlib.blake2b(fanout=256))
trial(lambda: hashlib.blake2b(depth=0))
trial(lambda: hashlib.blake2b(leaf_size=-1))
trial(lambda: hashlib.blake2b(leaf_size=1 << 32))
trial(lambda: hashlib.blake2s(node_offset=1 << 48))
trial(lambda: hashlib.blake2b(node_offset=1 << 64))
trial(lambda: hashlib.blake2b(inner_size=65))
trial(lambda: hashlib.blake2b(colour=1))
trial(lambda: hashlib.blake2b(b"", b""))
