import cryptolib
import hashlib

# The same bytes in pieces of every size, and back; CBC of equal blocks differs from block to block.
data = bytes(i * 7 & 255 for i in range(1600))
key, start = bytes(range(32)), bytes(range(16, 32))
whole = cryptolib.aes(key, 6, start).encrypt(data)
pieces, c, at, step = [], cryptolib.aes(key, 6, start), 0, 1
while at < len(data):
    pieces.append(c.encrypt(data[at:at + step]))
    at += step
    step = step * 5 % 61 + 1
print(b"".join(pieces) == whole, cryptolib.aes(key, 6, start).decrypt(whole) == data)
same = cryptolib.aes(key, 2, start).encrypt(bytes(160))
print(len({same[i:i + 16] for i in range(0, 160, 16)}), len({cryptolib.aes(key, 1).encrypt(bytes(160))[i:i + 16] for i in range(0, 160, 16)}))
