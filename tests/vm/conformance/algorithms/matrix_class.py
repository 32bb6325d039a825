# A matrix with operators: product, power, transpose, determinant, equality.
class M:
    def __init__(self, *rows):
        self.rows = [list(r) for r in rows]
    def __matmul__(self, o):
        return M(*[[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        out = M(*[[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                out = out @ base
            base, n = base @ base, n >> 1
        return out
    def __add__(self, o):
        return M(*[[a + b for a, b in zip(*p)] for p in zip(self.rows, o.rows)])
    def __mul__(self, k):
        return M(*[[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    @property
    def T(self):
        return M(*zip(*self.rows))
    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** i * x * M(*[r[:i] + r[i + 1 :] for r in self.rows[1:]]).det() for i, x in enumerate(self.rows[0]))
    def __eq__(self, o):
        return self.rows == o.rows
    def __repr__(self):
        return f"M({', '.join(map(str, self.rows))})"
a, b = M([1, 2], [3, 4]), M([0, 1], [1, 0])
print(a @ b, b @ a, a + b, 3 * a, a.T, a.det(), M([2, 0, 1], [1, 3, 2], [1, 1, 1]).det(), a == a.T.T, a @ b == b @ a)
print(M([1, 1], [1, 0]) ** 90)
