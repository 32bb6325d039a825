# Float sums over an implicit matrix: the spectral norm by the power method.
from math import sqrt


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    return [sum(entry(i, j) * x for j, x in enumerate(v)) for i in range(len(v))]


def transposed_times(v):
    return [sum(entry(j, i) * x for j, x in enumerate(v)) for i in range(len(v))]


def norm(n, rounds):
    u = [1.0] * n
    for _ in range(rounds):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    return sqrt(sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v))


assert f"{norm(220, 10):.9f}" == '1.274223736'
