# Polynomials: sums, products, division, evaluation, derivative, text.
class P:
    def __init__(self, *c):
        c = list(c)
        while c and not c[-1]:
            c.pop()
        self.c = c
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        return P(*[(self.c[i] if i < len(self.c) else 0) + (o.c[i] if i < len(o.c) else 0) for i in range(n)])
    def __neg__(self):
        return P(*[-x for x in self.c])
    def __sub__(self, o):
        return self + -o
    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return P(*out)
    def __divmod__(self, o):
        q, r = P(), self
        while len(r.c) >= len(o.c):
            t = P(*[0] * (len(r.c) - len(o.c)), r.c[-1] // o.c[-1])
            q, r = q + t, r - t * o
        return q, r
    def __call__(self, x):
        y = 0
        for a in reversed(self.c):
            y = y * x + a
        return y
    def d(self):
        return P(*[i * a for i, a in enumerate(self.c)][1:])
    def __str__(self):
        return " + ".join(f"{a}x^{i}" if i else str(a) for i, a in enumerate(self.c) if a) or "0"
p, q = P(-1, 0, 1), P(1, 1)
print(p, "|", q, "|", p + q, "|", p * q, "|", *divmod(p, q), "|", p(3), q(-1), p.d(), P(), p - p)
print(divmod(P(-4, 0, -2, 1), P(-3, 1))[0], "rest", divmod(P(-4, 0, -2, 1), P(-3, 1))[1])
