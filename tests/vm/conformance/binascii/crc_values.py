import binascii

print(binascii.crc32(b"123456789"), binascii.crc32(b"6789", binascii.crc32(b"12345")), binascii.crc32(b""))
print(binascii.crc_hqx(b"123456789", 0), binascii.crc_hqx(b"123456789", 0xFFFF), binascii.crc_hqx(b"", 0x12345))
print(binascii.crc_hqx(b"6789", binascii.crc_hqx(b"12345", 0)))
for f, args in ((binascii.crc32, ()), (binascii.crc_hqx, (b"x",)), (binascii.crc32, ("x",)), (binascii.crc_hqx, (b"x", "y"))):
    try:
        f(*args)
    except TypeError as e:
        print("TypeError")
