# & | ^ ~ of negative numbers of several digits act on endless two's complement.
values = [0, 1, -1, 5, -5, 2 ** 31, -2 ** 31, 2 ** 32, -2 ** 32, 2 ** 64 - 1, -2 ** 64, 2 ** 64 + 1, -2 ** 64 - 1, 3 ** 60, -3 ** 60]
WIDE = 1 << 200
for a in values:
    row = []
    for b in values:
        for r, want in ((a & b, (a % WIDE) & (b % WIDE)), (a | b, (a % WIDE) | (b % WIDE)), (a ^ b, (a % WIDE) ^ (b % WIDE))):
            assert r % WIDE == want and -WIDE < r < WIDE
        row.append((a & b) ^ (a | b))
    print(a, sum(row) % 1000007)
print(~(2 ** 64), ~(-2 ** 64), -2 ** 64 & 2 ** 64, -1 ^ 2 ** 100, (2 ** 100 | -2 ** 99) == -2 ** 99)
