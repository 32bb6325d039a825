# Ways to change money, the fewest coins, all by memo and by table.
from functools import cache
coins = (1, 2, 5, 10, 20, 50)
@cache
def ways(n, k=len(coins)):
    return 1 if n == 0 else 0 if n < 0 or k == 0 else ways(n - coins[k - 1], k) + ways(n, k - 1)
def fewest(n, coins):
    best = [(0, ())] + [(n + 1, ())] * n
    for i in range(1, n + 1):
        best[i] = min(((best[i - c][0] + 1, best[i - c][1] + (c,)) for c in coins if c <= i), default=(n + 1, ()))
    return best[n][1] if best[n][0] <= n else None
table = [1] + [0] * 100
for c in coins:
    for i in range(c, 101):
        table[i] += table[i - c]
print([ways(n) for n in (0, 1, 5, 10, 50, 100)], table[100] == ways(100), fewest(63, (1, 5, 10, 21, 25)), fewest(7, (4, 5)), fewest(0, coins))
