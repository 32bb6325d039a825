# Levenshtein distance with the steps of one best way, by dynamic programming.
def steps(a, b):
    d = [[i + j if not i * j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (x != y))
    i, j, out = len(a), len(b), []
    while i or j:
        if i and j and d[i][j] == d[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            out.append("=" if a[i] == b[j] else f"{a[i]}>{b[j]}")
        elif i and d[i][j] == d[i - 1][j] + 1:
            i -= 1
            out.append("-" + a[i])
        else:
            j -= 1
            out.append("+" + b[j])
    return d[-1][-1], out[::-1]
for pair in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same"), ("gumbo", "gambol")):
    print(pair, *steps(*pair))
