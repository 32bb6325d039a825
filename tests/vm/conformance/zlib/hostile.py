import zlib

# Damaged data ends in an error or in some output, and never in anything else.
good = zlib.compress(bytes(i * i >> 4 & 63 for i in range(600)), 9, -15)
state = 12345
ends = {"error": 0, "output": 0}
for trial in range(150):
    data = bytearray(good)
    for _ in range(1 + trial % 4):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        data[state % len(data)] ^= 1 << (state >> 16 & 7)
    try:
        zlib.decompressobj(-15).decompress(bytes(data), 5000)
        ends["output"] += 1
    except zlib.error:
        ends["error"] += 1
print(sum(ends.values()))
for cut in range(len(good)):
    reader = zlib.decompressobj(-15)
    reader.decompress(good[:cut])
    assert not reader.eof
print("cut everywhere")
