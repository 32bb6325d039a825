# Famous sequences by different means: Catalan, Bell, partitions, Pascal, look-and-say, Thue-Morse, happy numbers.
from functools import cache
@cache
def catalan(n): return 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
@cache
def partitions(n, k=None):
    k = n if k is None else k
    return 1 if n == 0 else sum(partitions(n - i, i) for i in range(1, min(n, k) + 1))
def bell(n):
    row = [1]
    for _ in range(n):
        new = [row[-1]]
        for x in row:
            new.append(new[-1] + x)
        row = new
    return row[0]
def look(s):
    from itertools import groupby
    return "".join(str(len(list(g))) + k for k, g in groupby(s))
def happy(n):
    seen = set()
    while n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1
print([catalan(n) for n in range(15)], [partitions(n) for n in range(20)], [bell(n) for n in range(12)])
row = [1]
for _ in range(7):
    print(row, sum(row), sum(int(x) * 11**0 for x in row))
    row = [a + b for a, b in zip([0] + row, row + [0])]
s = "1"
for _ in range(8):
    s = look(s)
print(s, "".join(str(n.bit_count() & 1) for n in range(40)), [n for n in range(60) if happy(n)])
