# Checksums by hand: Fletcher, Adler, CRC-8/16/32 by bits, Luhn, ISBN, against binascii and zlib where they exist.
import binascii, zlib
def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a
def crc(data, poly, width, value=0, reflected=False, final=0):
    for byte in data:
        if reflected:
            value ^= byte
            for _ in range(8):
                value = value >> 1 ^ (poly if value & 1 else 0)
        else:
            value ^= byte << width - 8
            for _ in range(8):
                value = (value << 1 ^ (poly if value >> width - 1 & 1 else 0)) & (1 << width) - 1
    return value ^ final
d = b"123456789"
print(hex(adler(d)), adler(d) == zlib.adler32(d), hex(crc(d, 0x07, 8)), hex(crc(d, 0x1021, 16, 0xFFFF)), crc(d, 0x1021, 16) == binascii.crc_hqx(d, 0))
print(hex(crc(d, 0xEDB88320, 32, 0xFFFFFFFF, True, 0xFFFFFFFF)), crc(d, 0xEDB88320, 32, 0xFFFFFFFF, True, 0xFFFFFFFF) == binascii.crc32(d) == zlib.crc32(d))
def luhn(text):
    digits = [int(c) for c in text[::-1]]
    return (sum(digits[::2]) + sum(sum(divmod(2 * x, 10)) for x in digits[1::2])) % 10 == 0
print([luhn(t) for t in ("79927398713", "79927398710", "4539578763621486")], sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate("0306406152")) % 11)
