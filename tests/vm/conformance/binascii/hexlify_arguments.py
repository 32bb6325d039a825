# hexlify, unhexlify, crc_hqx, b2a_base64 and a2b_base64: keywords, groups from either end, odd lengths, text or bytes.
import binascii

b = bytes(range(7))
print(binascii.hexlify(b), binascii.b2a_hex(b, "-"), binascii.hexlify(b, b":", 2), binascii.hexlify(b, ":", -2), binascii.hexlify(b, sep=" ", bytes_per_sep=3), binascii.hexlify(b, "-", 0), binascii.hexlify(b"", "-"), binascii.hexlify(b, "-", 99), b.hex("_", 4), bytearray(b).hex(), memoryview(b).hex(" "))
print(binascii.unhexlify("00fFAb"), binascii.a2b_hex(b"0a"), binascii.unhexlify(bytearray(b"ff")), binascii.unhexlify(""), binascii.crc_hqx(b"123456789", 0), binascii.crc_hqx(b"123456789", 0xFFFF), binascii.crc32(b"123456789"), binascii.crc32(b"6789", binascii.crc32(b"12345")))
print(binascii.b2a_base64(b"hello"), binascii.b2a_base64(b"hello", newline=False), binascii.b2a_base64(b""), binascii.a2b_base64("aGVsbG8="), binascii.a2b_base64(b"aGVs\nbG8=\n"), binascii.a2b_base64("aGVs bG8=  trailing"))
for f in [lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("0g"), lambda: binascii.unhexlify("\u0660\u0661"), lambda: binascii.unhexlify(5), lambda: binascii.unhexlify("0 1"), lambda: binascii.hexlify("a"), lambda: binascii.hexlify(b, "--"), lambda: binascii.hexlify(b, ""), lambda: binascii.hexlify(b, "\u00e9"), lambda: binascii.hexlify(b, 5), lambda: binascii.b2a_base64("a"), lambda: binascii.a2b_base64("a"),
          lambda: binascii.a2b_base64("aG"), lambda: binascii.a2b_base64("\u00e9"), lambda: binascii.crc_hqx(b"a"), lambda: binascii.crc32(), lambda: binascii.hexlify(), lambda: binascii.hexlify([1, 2]), lambda: binascii.a2b_uu("x"), lambda: binascii.b2a_uu(bytes(46))]:
    try:
        print(f())
    except (binascii.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(issubclass(binascii.Error, ValueError), binascii.b2a_uu(b"cat"), binascii.a2b_uu(binascii.b2a_uu(b"cat")), binascii.b2a_uu(b" ", backtick=True))
