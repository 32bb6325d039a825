import cryptolib

# NIST SP 800-38A, F.2; the chain goes on from call to call
text = bytes.fromhex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710")
start = bytes(range(16))
for key in ("2b7e151628aed2a6abf7158809cf4f3c",
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"):
    c = cryptolib.aes(bytes.fromhex(key), 2, start)
    packed = c.encrypt(text[:16]) + c.encrypt(text[16:48]) + c.encrypt(b"") + c.encrypt(text[48:])
    print(packed.hex())
    d = cryptolib.aes(bytes.fromhex(key), 2, start)
    print(d.decrypt(packed[:32]) + d.decrypt(packed[32:]) == text)
