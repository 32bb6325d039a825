# bytes: indexing, iteration, slices, int.from_bytes, join; a CRC with a table, a run-length code and a packet parser.
def make_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


def crc32(data, table):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ table[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF


def packed(data):
    out = []
    i = 0
    while i < len(data):
        run = 1
        while run < 255 and i + run < len(data) and data[i + run] == data[i]:
            run += 1
        out.append(bytes((run, data[i])))
        i += run
    return b"".join(out)


def unpacked(data):
    return b"".join(data[i + 1:i + 2] * data[i] for i in range(0, len(data), 2))


def packets(data):
    at = count = total = 0
    while at + 4 <= len(data):
        size = data[at] & 15
        total += int.from_bytes(data[at + 1:at + 3], "big") + len(data[at + 3:at + 3 + size])
        at += 3 + size
        count += 1
    return count, total


picture = b"".join(bytes([i % 7 * 30]) * (i * i % 23 + 1) for i in range(80000))
assert (len(picture), crc32(picture, make_table())) == (719984, 2663576686)
small = packed(picture)
assert unpacked(small) == picture
assert (len(small), packets(picture)) == (160000, (83973, 1529025935))
