# Dicts with int keys: a sparse table, a memo of a recursion, items and setdefault.
def partitions(n, largest, memo):
    if n == 0:
        return 1
    key = n * 1000 + largest
    if key in memo:
        return memo[key]
    total = 0
    for part in range(min(n, largest), 0, -1):
        total += partitions(n - part, part, memo)
    memo[key] = total
    return total


def run(n):
    squares = {}
    for i in range(n):
        squares[i * i % 65537] = i
    groups = {}
    for remainder, i in squares.items():
        groups.setdefault(remainder % 97, []).append(i)
    hits = 0
    for i in range(n):
        if i in squares:
            hits += squares[i] & 1
    return len(squares), len(groups), sum(len(g) for g in groups.values()), hits, partitions(200, 200, {})


assert run(1500000) == (32769, 97, 32769, 16385, 3972999029388)
