# A small file format: header, records, checksum; written and read back in both byte orders.
import struct

for order in "<>":
    head = struct.Struct(order + "4sHHI")
    record = struct.Struct(order + "I10shd?x")
    rows = [(1, b"alpha", -5, 0.5, True), (2 ** 32 - 1, b"a name too long", 300, -1e300, False)]
    body = b"".join(record.pack(*row) for row in rows)
    data = head.pack(b"ADDR", 1, len(rows), sum(body)) + body
    magic, version, count, checksum = head.unpack_from(data)
    print(order, magic, version, count, checksum == sum(data[head.size:]), head.size, record.size, len(data))
    for i in range(count):
        print(record.unpack_from(data, head.size + i * record.size))
    print([r[0] for r in record.iter_unpack(data[head.size:])], data[:12].hex())
