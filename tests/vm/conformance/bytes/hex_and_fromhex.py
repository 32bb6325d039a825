b = bytes(range(0, 256, 17))
print(b.hex(), b.hex(":"), b.hex("-", 2), b.hex("_", -3), b.hex(b" ", 100), b"".hex(","), bytes.fromhex("00 ff Ab\tcd\n"), bytearray.fromhex(""), memoryview(b).hex()[:6], bytes.fromhex(b.hex()) == b)
for f in (lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("0 0"), lambda: bytes.fromhex(b"00"), lambda: b.hex("ab"), lambda: b.hex(""), lambda: b.hex("é"), lambda: b.hex(1), lambda: bytes.fromhex("é0")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
