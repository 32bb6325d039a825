import cryptolib

# The counter is 16 bytes, most significant first: after all ones comes zero.
key = bytes(range(16))
block = cryptolib.aes(key, 1).encrypt
keystream = cryptolib.aes(key, 6, b"\xff" * 16).encrypt(bytes(48))
print(keystream[:16] == block(b"\xff" * 16), keystream[16:32] == block(bytes(16)), keystream[32:] == block(bytes(15) + b"\x01"))
