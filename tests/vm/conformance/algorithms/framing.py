# Bytes on a line: SLIP, COBS, varints, zigzag, Intel HEX records.
def slip(data): return b"\xc0" + data.replace(b"\xdb", b"\xdb\xdd").replace(b"\xc0", b"\xdb\xdc") + b"\xc0"
def unslip(data): return data.strip(b"\xc0").replace(b"\xdb\xdc", b"\xc0").replace(b"\xdb\xdd", b"\xdb")
def cobs(data):
    return b"".join(bytes([len(p) + 1]) + p for p in data.split(b"\0"))
def uncobs(data):
    out, i = [], 0
    while i < len(data):
        out.append(data[i + 1 : i + data[i]])
        i += data[i]
    return b"\0".join(out)
def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + bytes([n]))
def unvarint(data):
    return sum((b & 127) << 7 * i for i, b in enumerate(data))
def zigzag(n): return n << 1 ^ n >> 63
for d in (b"", b"abc", b"\xc0\xdb\xdc", b"\0\0", b"a\0b\0"):
    print(slip(d).hex(), unslip(slip(d)) == d, cobs(d).hex(), uncobs(cobs(d)) == d)
print([varint(n).hex() for n in (0, 1, 127, 128, 300, 2**32)], all(unvarint(varint(n)) == n for n in range(0, 70000, 77)), [zigzag(n) for n in (0, -1, 1, -2, 2**31 - 1, -(2**31))])
def record(line):
    raw = bytes.fromhex(line[1:])
    assert line[0] == ":" and raw[0] == len(raw) - 5
    return raw[3], int.from_bytes(raw[1:3], "big"), raw[4:-1], sum(raw) & 255 == 0
print(record(":10010000214601360121470136007EFE09D2190140"), record(":00000001FF"))
