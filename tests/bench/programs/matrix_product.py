# Matrices of floats as lists of lists: products in three loops and with zip, a determinant, an inverse.
def product(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    out = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            out[i][j] = total
    return out


def zipped_product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def inverse(matrix):
    n = len(matrix)
    work = [row[:] + [float(i == j) for j in range(n)] for i, row in enumerate(matrix)]
    for i in range(n):
        best = max(range(i, n), key=lambda r: abs(work[r][i]))
        work[i], work[best] = work[best], work[i]
        pivot = work[i][i]
        work[i] = [x / pivot for x in work[i]]
        for r in range(n):
            if r != i:
                factor = work[r][i]
                work[r] = [x - factor * y for x, y in zip(work[r], work[i])]
    return [row[n:] for row in work]


size = 110
a = [[((i * 31 + j * 17) % 101) / 101.0 + (i == j) for j in range(size)] for i in range(size)]
c = product(a, a)
d = zipped_product(a, a)
assert max(abs(x - y) for p, q in zip(c, d) for x, y in zip(p, q)) < 1e-9
assert f"{sum(map(sum, c)):.6f}" == '338272.706891'
unit = product(a, inverse(a))
assert max(abs(unit[i][j] - (i == j)) for i in range(size) for j in range(size)) < 1e-9
