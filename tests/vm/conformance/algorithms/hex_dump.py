# A hex dump with ASCII at the side, and back.
def dump(data, width=16):
    for i in range(0, len(data), width):
        row = data[i : i + width]
        yield f"{i:08x}  {row.hex(' '):<{width * 3}} |{''.join(chr(b) if 32 <= b < 127 else '.' for b in row)}|"
def undump(lines):
    return b"".join(bytes.fromhex(line[10 : 10 + 48]) for line in lines)
data = bytes(range(20, 60)) + "grüße".encode() + b"\0\xff"
lines = list(dump(data))
print("\n".join(lines))
print(undump(lines) == data)
