import cryptolib

def trial(f):
    try:
        f()
        print("fine")
    except (ValueError, TypeError) as e:
        print(type(e).__name__)

trial(lambda: cryptolib.aes(bytes(15), 1))
trial(lambda: cryptolib.aes(bytes(16), 3))
trial(lambda: cryptolib.aes(bytes(16), 2))
trial(lambda: cryptolib.aes(bytes(16), 2, bytes(15)))
trial(lambda: cryptolib.aes("text" * 4, 1))
trial(lambda: cryptolib.aes(bytes(16), 1).encrypt(bytes(15)))
trial(lambda: cryptolib.aes(bytes(16), 1).encrypt("text" * 4))
c = cryptolib.aes(bytes(16), 1)
c.encrypt(bytes(16))
trial(lambda: c.decrypt(bytes(16)))
trial(lambda: c.encrypt(bytearray(32)))
