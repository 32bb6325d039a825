# AES-128 in Python, in counter mode and in both directions: byte lists, table look-ups, xor.
def times2(x):
    x <<= 1
    return x ^ 0x11B if x & 0x100 else x


def make_sbox():
    power, logarithm = [0] * 256, [0] * 256
    x = 1
    for i in range(255):
        power[i] = x
        logarithm[x] = i
        x ^= times2(x)
    box = [0x63] * 256
    for x in range(1, 256):
        y = power[(255 - logarithm[x]) % 255]
        total = y
        for _ in range(4):
            y = (y << 1 | y >> 7) & 255
            total ^= y
        box[x] = total ^ 0x63
    return box


SBOX = make_sbox()
INVERSE = [SBOX.index(i) for i in range(256)]
TWICE = [times2(x) for x in range(256)]


def times(x, factor):
    total = 0
    while factor:
        if factor & 1:
            total ^= x
        x = TWICE[x]
        factor >>= 1
    return total


def expand(key):
    words = [list(key[i:i + 4]) for i in range(0, 16, 4)]
    constant = 1
    for i in range(4, 44):
        word = list(words[-1])
        if i % 4 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= constant
            constant = TWICE[constant]
        words.append([a ^ b for a, b in zip(words[i - 4], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 44, 4)]


def encrypt(block, keys):
    state = [b ^ k for b, k in zip(block, keys[0])]
    for turn in range(1, 11):
        state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
        if turn < 10:
            mixed = []
            for column in range(0, 16, 4):
                a, b, c, d = state[column:column + 4]
                every = a ^ b ^ c ^ d
                mixed += [a ^ every ^ TWICE[a ^ b], b ^ every ^ TWICE[b ^ c], c ^ every ^ TWICE[c ^ d], d ^ every ^ TWICE[d ^ a]]
            state = mixed
        key = keys[turn]
        for i in range(16):
            state[i] ^= key[i]
    return bytes(state)


def decrypt(block, keys):
    state = [b ^ k for b, k in zip(block, keys[10])]
    for turn in range(9, -1, -1):
        state = [INVERSE[state[(i - 4 * (i % 4)) % 16]] for i in range(16)]
        state = [b ^ k for b, k in zip(state, keys[turn])]
        if turn:
            mixed = []
            for column in range(0, 16, 4):
                four = state[column:column + 4]
                for i in range(4):
                    mixed.append(times(four[i], 14) ^ times(four[(i + 1) % 4], 11) ^ times(four[(i + 2) % 4], 13) ^ times(four[(i + 3) % 4], 9))
            state = mixed
    return bytes(state)


def counter_mode(data, key):
    keys = expand(key)
    out = bytearray()
    for i in range(0, len(data), 16):
        stream = encrypt((i // 16).to_bytes(16, "big"), keys)
        out += bytes(a ^ b for a, b in zip(data[i:i + 16], stream))
    return bytes(out)


key = bytes(range(16))
plain = bytes.fromhex("00112233445566778899aabbccddeeff")
keys = expand(key)
assert encrypt(plain, keys).hex() == "69c4e0d86a7b0430d8cdb78070b4c55a"
assert decrypt(encrypt(plain, keys), keys) == plain
text = b"Attack at dawn, or a little later. " * 1400
secret = counter_mode(text, key)
assert counter_mode(secret, key) == text
assert secret[-16:].hex() == '3d161a26048cce43cfa086e882e78fce'
block = plain
for _ in range(300):
    block = decrypt(block, keys)
assert block.hex() == '7a2f0e5f928ee279304a4babbc2eb0d9'
