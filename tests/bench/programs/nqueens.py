# Recursion over small ints, bit operations and a set of tuples.
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
    return len(solutions)


assert count(11) == 2680
assert boards(9) == 352
