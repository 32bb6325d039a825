# Continued fractions, convergents, Egyptian fractions, repeating decimals.
from fractions import Fraction
def continued(f):
    while True:
        yield f.numerator // f.denominator
        f -= f.numerator // f.denominator
        if not f:
            return
        f = 1 / f
def value(terms):
    f = Fraction(terms[-1])
    for t in reversed(terms[:-1]):
        f = t + 1 / f
    return f
def egyptian(f):
    while f:
        d = -(-f.denominator // f.numerator)
        yield d
        f -= Fraction(1, d)
def decimal(n, d):
    whole, n = divmod(n, d)
    seen, out = {}, ""
    while n and n not in seen:
        seen[n] = len(out)
        q, n = divmod(n * 10, d)
        out += str(q)
    return f"{whole}.{out}" if not n else f"{whole}.{out[:seen[n]]}({out[seen[n]:]})"
for f in (Fraction(415, 93), Fraction(-17, 5), Fraction(7), Fraction(3141592653, 1000000000)):
    t = list(continued(f))
    print(f, t, value(t) == f, [str(value(t[:i])) for i in range(1, min(5, len(t) + 1))])
print([list(egyptian(Fraction(*p))) for p in ((43, 48), (5, 121), (2, 3))], [decimal(*p) for p in ((1, 3), (1, 7), (5, 8), (22, 12), (1, 97))])
