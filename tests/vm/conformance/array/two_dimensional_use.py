# Arrays as rows of a matrix, a sieve, a histogram and a ring: what programs do with them.
from array import array

n = 4
rows = [array("d", (float(i * n + j) for j in range(n))) for i in range(n)]
transposed = [array("d", (row[j] for row in rows)) for j in range(n)]
product = [array("d", (sum(a * b for a, b in zip(row, col)) for col in zip(*transposed))) for row in rows]
print(product[0], product[-1][-1], [sum(r) for r in rows])
limit = 200
sieve = array("b", [1]) * limit
sieve[0] = sieve[1] = 0
for i in range(2, 15):
    if sieve[i]:
        sieve[i * i::i] = array("b", [0]) * len(range(i * i, limit, i))
print([i for i in range(limit) if sieve[i]])
counts = array("H", bytes(2 * 26))
for c in "the quick brown fox jumps over the lazy dog":
    if c != " ":
        counts[ord(c) - 97] += 1
print(counts.tolist(), counts.index(max(counts)), sum(counts))
ring = array("i", [0] * 5)
for i in range(12):
    ring[i % 5] = i
print(ring, sorted(ring), ring[2:] + ring[:2], bytes(array("B", ring)))
