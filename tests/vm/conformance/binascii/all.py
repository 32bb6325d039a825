# binascii
import binascii
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except binascii.Error as e:
        return "binascii.Error: " + str(e)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for d in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(256))):
    h, e = binascii.hexlify(d), binascii.b2a_base64(d)
    print(h, e, binascii.unhexlify(h) == d, binascii.a2b_base64(e) == d, binascii.crc32(d), binascii.crc32(d, 5), binascii.crc_hqx(d, 0), binascii.b2a_base64(d, newline=False))
print(binascii.hexlify(b"abcdef", "-"), binascii.hexlify(b"abcdef", b":", 2), binascii.hexlify(b"abcde", "_", -2), binascii.b2a_hex(bytearray(b"x")), binascii.a2b_hex("00fF"), binascii.unhexlify(memoryview(b"41")))
for x in ("abc", "zz", 1, "\xff", b"4g", None):
    print(attempt(binascii.unhexlify, x))
for x in ("YQ", "YQ==", "Y", "YWI=YQ==", "Y Q!==", "YQ=", b"YWJj\n", "", "=", "YWJj", "Y\nW\nJ\nj", "YQ==YQ==", "YWJjZA", "\xff", "////", "++++", "YWJjZ"):
    print(repr(x), attempt(binascii.a2b_base64, x))
print(attempt(binascii.a2b_base64, "YW!Jj", strict_mode=True), attempt(binascii.hexlify, "a"), attempt(binascii.crc32, "a"), attempt(binascii.b2a_base64, "a"))
print(binascii.crc32(b"123456789") == 0xCBF43926, issubclass(binascii.Error, ValueError), binascii.crc32(b"56789", binascii.crc32(b"1234")))
