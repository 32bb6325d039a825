# A perceptron learns AND, a two-layer net computes XOR, k-means finds two heaps.
import math
w, b = [0.0, 0.0], 0.0
data = [((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)]
for epoch in range(20):
    wrong = 0
    for x, y in data:
        out = int(sum(p * q for p, q in zip(w, x)) + b > 0)
        if out != y:
            wrong += 1
            w = [p + (y - out) * q for p, q in zip(w, x)]
            b += y - out
    if not wrong:
        break
print(epoch, w, b)
def sigmoid(x): return 1 / (1 + math.exp(-x))
def net(x, y):
    h1, h2 = sigmoid(20 * x + 20 * y - 10), sigmoid(-20 * x - 20 * y + 30)
    return round(sigmoid(20 * h1 + 20 * h2 - 30))
print([net(*x) for x, _ in data])
points = [(1.0, 2.0), (1.5, 1.8), (5.0, 8.0), (8.0, 8.0), (1.0, 0.6), (9.0, 11.0)]
centres = [points[0], points[2]]
for _ in range(10):
    groups = [[], []]
    for p in points:
        groups[min((0, 1), key=lambda i: math.dist(p, centres[i]))].append(p)
    centres = [tuple(sum(c) / len(g) for c in zip(*g)) for g in groups]
print(groups, [tuple(round(c, 3) for c in p) for p in centres])
