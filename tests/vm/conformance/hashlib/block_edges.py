import hashlib

# Lengths about where the padding needs another block.
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s"):
    block = hashlib.new(name).block_size
    for n in (block - 17, block - 16, block - 9, block - 8, block - 1, block, block + 1, 2 * block, 2 * block + 1):
        print(name, n, hashlib.new(name, bytes(i & 255 for i in range(n))).hexdigest()[:24])
