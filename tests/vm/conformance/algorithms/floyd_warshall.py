# All distances at once; a negative circle is noticed.
inf = float("inf")
def all_pairs(n, edges):
    d = [[0 if i == j else inf for j in range(n)] for i in range(n)]
    for a, b, w in edges:
        d[a][b] = min(d[a][b], w)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d, any(d[i][i] < 0 for i in range(n))
for edges in ([(0, 2, -2), (1, 0, 4), (1, 2, 3), (2, 3, 2), (3, 1, -1)], [(0, 1, 1), (1, 2, -3), (2, 0, 1)], [(0, 1, 1.5)]):
    d, negative = all_pairs(4, edges)
    print(*d, negative, sep="\n")
