# N queens by bits, and one solution drawn.
def count(n, row=0, cols=0, d1=0, d2=0):
    if row == n:
        return 1
    total, free = 0, ~(cols | d1 | d2) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return total
def first(n, placed=()):
    if len(placed) == n:
        return placed
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)):
            if found := first(n, placed + (c,)):
                return found
print([count(n) for n in range(1, 8)])
for c in first(8):
    print(" ".join("Q" if i == c else "." for i in range(8)))
