import zlib

# More than the window holds: matches near and far, and what does not compress.
text = b"".join(b"%d bottles hang on the wall, " % (i % 977) for i in range(4000))
noise, state = bytearray(), 1
for _ in range(40000):
    state = (state * 69069 + 1) & 0xFFFFFFFF
    noise.append(state >> 24)
for data in (text, bytes(noise), bytes(100000), text[:50000] + bytes(noise) + text[:50000]):
    packed = zlib.compress(data, 6)
    print(zlib.decompress(packed) == data, len(packed) < len(data) + 100, len(packed) * 4 < len(data))
