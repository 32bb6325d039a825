import cryptolib

key, text = bytes(16), bytes(range(32))
want = cryptolib.aes(key, 1).encrypt(text)
out = bytearray(40)
cryptolib.aes(key, 1).encrypt(text, out)
print(out[:32] == want, out[32:])
same = bytearray(text)
cryptolib.aes(key, 1).encrypt(same, same)
print(same == want)
cryptolib.aes(key, 1).decrypt(same, memoryview(same))
print(same == text)
for out in (bytearray(31), b"immutable" * 5):
    try:
        cryptolib.aes(key, 1).encrypt(text, out)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
