# Linear equations over exact fractions, a singular one among them.
from fractions import Fraction
def solve(rows):
    a = [[Fraction(x) for x in row] for row in rows]
    n = len(a)
    for i in range(n):
        pivot = next((r for r in range(i, n) if a[r][i]), None)
        if pivot is None:
            return None
        a[i], a[pivot] = a[pivot], a[i]
        a[i] = [x / a[i][i] for x in a[i]]
        for r in range(n):
            if r != i:
                a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
    return [str(row[-1]) for row in a]
print(solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]), solve([[1, 2, 3], [2, 4, 6]]), solve([["1/2", 0, 1], [0, "2/3", 1]]), solve([[0, 1, 5], [1, 0, 7]]))
