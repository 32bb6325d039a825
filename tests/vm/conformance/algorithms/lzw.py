# LZW with a dictionary that grows.
def compress(data):
    table = {bytes([i]): i for i in range(256)}
    word, out = b"", []
    for i in range(len(data)):
        longer = word + data[i : i + 1]
        if longer in table:
            word = longer
        else:
            out.append(table[word])
            table[longer] = len(table)
            word = data[i : i + 1]
    return out + [table[word]] if word else out
def expand(codes):
    if not codes:
        return b""
    table = {i: bytes([i]) for i in range(256)}
    word = out = table[codes[0]]
    for k in codes[1:]:
        entry = table.get(k) or word + word[:1]
        out += entry
        table[len(table)] = word + entry[:1]
        word = entry
    return out
for data in (b"", b"A", b"TOBEORNOTTOBEORTOBEORNOT", b"aaaaaaaaaaaaaaaaaaaa", bytes(range(256)) * 2):
    c = compress(data)
    print(len(data), len(c), c[:12], expand(c) == data)
