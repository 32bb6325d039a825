# Run-length coding of text and bytes, with groupby and by hand.
from itertools import groupby
def encode(s):
    return [(k, len(list(g))) for k, g in groupby(s)]
def decode(pairs):
    return "".join(k * n for k, n in pairs)
def pack(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 127:
            j += 1
        if j - i > 1:
            out += bytes((j - i | 128, data[i]))
        else:
            while j < len(data) and j - i < 127 and (j + 1 == len(data) or data[j] != data[j + 1]):
                j += 1
            out += bytes((j - i,)) + data[i:j]
        i = j
    return bytes(out)
def unpack(data):
    out, it = bytearray(), iter(data)
    for n in it:
        out += bytes([next(it)]) * (n & 127) if n & 128 else bytes(next(it) for _ in range(n))
    return bytes(out)
for s in ("", "a", "aaabccddddd", "abc"):
    print(encode(s), decode(encode(s)) == s)
for d in (b"", b"xyz", b"aaaa", b"abbbbc", bytes(300), bytes(range(200)), b"aab" * 50):
    print(len(d), len(pack(d)), pack(d)[:12].hex(), unpack(pack(d)) == d)
