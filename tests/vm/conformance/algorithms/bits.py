# Bit tricks against slow ways: population, reversal, Gray code, powers of two, masks.
def slow_count(n): return bin(n).count("1")
def kernighan(n):
    k = 0
    while n:
        n &= n - 1
        k += 1
    return k
def reverse(n, width=8): return int(f"{n:0{width}b}"[::-1], 2)
def reverse_swap(n):
    n = (n & 0xF0) >> 4 | (n & 0x0F) << 4
    n = (n & 0xCC) >> 2 | (n & 0x33) << 2
    return (n & 0xAA) >> 1 | (n & 0x55) << 1
gray = [n ^ n >> 1 for n in range(16)]
def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n
print(all(slow_count(n) == kernighan(n) == n.bit_count() for n in range(1000)), all(reverse(n) == reverse_swap(n) for n in range(256)), gray, [ungray(g) for g in gray] == list(range(16)))
print([n for n in range(1, 70) if n & n - 1 == 0], ~0, -1 >> 5, 5 & -4, 5 | -4, 5 ^ -4, (1 << 70) >> 68, -(1 << 70) >> 68, hex(0xDEADBEEF & ~0xFF | 0x42), [(x >> 4 & 3) for x in (0, 16, 48, 255)])
x = 0
for i in (3, 5, 64, 100):
    x |= 1 << i
print([i for i in range(x.bit_length()) if x >> i & 1], x & -x, x.bit_length())
