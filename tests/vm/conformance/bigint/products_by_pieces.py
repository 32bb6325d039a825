# Long products against the same product summed from pieces: every path of multiplication.
def pieces(a, b, bits):
    total = shift = 0
    while b:
        total += a * (b & ((1 << bits) - 1)) << shift
        b >>= bits
        shift += bits
    return total


seed = 12345
def number(bits):
    global seed
    n = 0
    while n.bit_length() < bits:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        n = n << 64 | seed
    return n >> n.bit_length() - bits


for a_bits, b_bits in ((64, 64), (1000, 31), (2048, 2048), (4097, 3000), (9000, 8999), (20000, 600), (40000, 40000), (70001, 33333)):
    a, b = number(a_bits), number(b_bits)
    p = a * b
    assert p == pieces(a, b, 401) == b * a and -a * b == -p
    assert a * a == pieces(a, a, 509)
    print(a_bits, b_bits, p % (10 ** 18 + 9))
a = (1 << 30000) - 1
print(a * a == (1 << 60000) - (1 << 30001) + 1, a * a % 997, (a * (a - 1)) % 1009)
