# UTF-8 encoded and decoded by hand against the codec; what it refuses.
def encode(cp):
    if cp < 0x80: return bytes([cp])
    if cp < 0x800: return bytes([0xC0 | cp >> 6, 0x80 | cp & 63])
    if cp < 0x10000: return bytes([0xE0 | cp >> 12, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
    return bytes([0xF0 | cp >> 18, 0x80 | cp >> 12 & 63, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
for cp in (0, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF):
    assert encode(cp) == chr(cp).encode() and encode(cp).decode() == chr(cp)
    print(hex(cp), encode(cp).hex(" "))
for bad in (b"\x80", b"\xc0\x80", b"\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xf4\x90\x80\x80", b"a\xffb", b"\xe2\x28\xa1"):
    try:
        print(bad.decode())
    except UnicodeDecodeError as e:
        print(e.start, e.end, e.reason, ascii(bad.decode("utf-8", "replace")), bad.decode("ascii", "backslashreplace"))
try:
    "\ud800".encode()
except UnicodeEncodeError as e:
    print(e)
