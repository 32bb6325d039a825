# Generators of pseudo-random numbers in 32-bit arithmetic: LCG, xorshift, LFSR, Park and Miller.
def lcg(x):
    while True:
        x = (x * 1664525 + 1013904223) & 0xFFFFFFFF
        yield x
def xorshift(x):
    while True:
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        yield x
def lfsr(x):
    while True:
        x = x >> 1 ^ (-(x & 1) & 0xB400)
        yield x
def park(x):
    while True:
        x = x * 48271 % 0x7FFFFFFF
        yield x
for make in (lcg, xorshift, lfsr, park):
    g = make(1)
    print(make.__name__, [next(g) for _ in range(6)])
g, seen = lfsr(1), set()
while (x := next(g)) not in seen:
    seen.add(x)
print(len(seen))
