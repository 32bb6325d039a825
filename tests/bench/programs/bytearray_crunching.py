# bytearray: an RC4 stream, a picture flipped and blurred in place, a grown buffer cut at its front.
def rc4(key, data):
    state = bytearray(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray(len(data))
    for n in range(len(data)):
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out[n] = data[n] ^ state[(state[i] + state[j]) & 255]
    return out


def blur(picture, width, height):
    for y in range(height):
        row = y * width
        for x in range(row + 1, row + width - 1):
            picture[x] = (picture[x - 1] + 2 * picture[x] + picture[x + 1]) >> 2


def buffered(chunks):
    buffer = bytearray()
    lines = 0
    for chunk in chunks:
        buffer += chunk
        buffer.append(10)
        while len(buffer) > 64:
            lines += buffer[:32].count(10)
            del buffer[:32]
    return lines, len(buffer)


secret = rc4(b"Key", bytes(range(256)) * 1200)
assert rc4(b"Key", secret) == bytes(range(256)) * 1200
blur(secret, 480, 640)
assert (sum(secret), secret[:6].hex()) == (39042682, 'eba7848e896d')
assert buffered([b"x" * (i % 50) for i in range(150000)]) == (149999, 40)
