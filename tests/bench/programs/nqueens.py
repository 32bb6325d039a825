# Recursion over small ints and bits; boards as tuples; sets of taken columns and diagonals.
def count(n, columns=0, left=0, right=0):
    full = (1 << n) - 1
    if columns == full:
        return 1
    free = full & ~(columns | left | right)
    total = 0
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def boards(n):
    solutions = [()]
    for row in range(n):
        solutions = [s + (c,) for s in solutions for c in range(n)
                     if all(c != d and abs(c - d) != row - i for i, d in enumerate(s))]
    return solutions


def place(n, row, columns, falling, rising):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if c not in columns and row - c not in falling and row + c not in rising:
            columns.add(c)
            falling.add(row - c)
            rising.add(row + c)
            found += place(n, row + 1, columns, falling, rising)
            columns.remove(c)
            falling.remove(row - c)
            rising.remove(row + c)
    return found


assert count(12) == 14200
assert boards(9)[-1] == (8, 6, 3, 1, 7, 5, 0, 2, 4)
assert place(10, 0, set(), set(), set()) == 724
