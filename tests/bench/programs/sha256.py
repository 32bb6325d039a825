# SHA-256 in Python: 32-bit rotations, masks and sums, constants worked out from primes.
def fraction_bits(n, power):
    """The first 32 bits after the point of n's root."""
    low, high = 0, n << 32
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= n << (32 * power):
            low = middle
        else:
            high = middle - 1
    return low & 0xFFFFFFFF


PRIMES = [n for n in range(2, 312) if all(n % d for d in range(2, n))]
START = [fraction_bits(p, 2) for p in PRIMES[:8]]
ROUND = [fraction_bits(p, 3) for p in PRIMES]


def rotated(x, n):
    return (x >> n | x << (32 - n)) & 0xFFFFFFFF


def compress(state, block):
    w = [int.from_bytes(block[i:i + 4], "big") for i in range(0, 64, 4)]
    for i in range(16, 64):
        s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3
        s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10
        w.append((w[i - 16] + s0 + w[i - 7] + s1) & 0xFFFFFFFF)
    a, b, c, d, e, f, g, h = state
    for i in range(64):
        s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        choice = e & f ^ ~e & g
        t1 = h + s1 + choice + ROUND[i] + w[i]
        s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        majority = a & b ^ a & c ^ b & c
        h, g, f, e = g, f, e, (d + t1) & 0xFFFFFFFF
        d, c, b, a = c, b, a, (t1 + s0 + majority) & 0xFFFFFFFF
    return [(x + y) & 0xFFFFFFFF for x, y in zip(state, (a, b, c, d, e, f, g, h))]


def sha256(data):
    length = len(data) * 8
    data += b"\x80" + bytes(-(len(data) + 9) % 64) + length.to_bytes(8, "big")
    state = START
    for i in range(0, len(data), 64):
        state = compress(state, data[i:i + 64])
    return b"".join(x.to_bytes(4, "big") for x in state).hex()


assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
assert sha256(bytes(range(256)) * 500) == '0c83a53384ec04ce3dfa7869383967bb6f135ded65e99ce430bb18246a28919b'
