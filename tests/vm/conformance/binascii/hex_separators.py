import binascii

data = bytes.fromhex("b901ef0012")
h = binascii.hexlify
print(h(data), h(data, "-"), h(data, b":", 2), h(data, "_", -2), h(data, " ", 0), h(data, ".", 100), h(b"", "-"))
print(h(bytearray(data)), h(memoryview(data)[1:3]), binascii.b2a_hex(data, sep="/", bytes_per_sep=3))
for sep in ("--", "", "\xe9", 3):
    try:
        h(data, sep)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for bad in ("abc", b"0g", "0\xe9", b"0 ", 5, None):
    try:
        print(binascii.unhexlify(bad))
    except (binascii.Error, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(binascii.a2b_hex("DEADbeef"), binascii.unhexlify(b""))
