import cryptolib

# FIPS 197, appendix C
text = bytes.fromhex("00112233445566778899aabbccddeeff")
for size in (16, 32):
    c = cryptolib.aes(bytes(range(size)), 1).encrypt(text)
    print(c.hex(), cryptolib.aes(bytes(range(size)), 1).decrypt(c).hex())
