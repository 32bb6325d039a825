# Which things to take: by dynamic programming and by trying all subsets.
from itertools import combinations
things = [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40)]
def table(limit):
    best = [(0, ())] * (limit + 1)
    for name, weight, value in things:
        for w in range(limit, weight - 1, -1):
            best[w] = max(best[w], (best[w - weight][0] + value, best[w - weight][1] + (name,)), key=lambda p: p[0])
    return best[limit]
def brute(limit):
    return max(sum(t[2] for t in c) for n in range(len(things) + 1) for c in combinations(things, n) if sum(t[1] for t in c) <= limit)
for limit in (0, 20, 100, 200, 400):
    value, chosen = table(limit)
    print(limit, value, sorted(chosen), value == brute(limit))
