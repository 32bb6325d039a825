# Egyptian and continued fractions, Farey neighbours: sums of rationals stay exact.
from fractions import Fraction as F
from math import floor, gcd

def continued(x):
    while True:
        a = floor(x)
        yield a
        if x == a:
            return
        x = 1 / (x - a)
def value(parts):
    x = F(parts[-1])
    for a in reversed(parts[:-1]):
        x = a + 1 / x
    return x
for x in (F(415, 93), F(-7, 3), F(355, 113), F(10 ** 12 + 1, 10 ** 11 - 3)):
    parts = list(continued(x))
    assert value(parts) == x
    print(x, parts)
def egyptian(x):
    while x:
        d = -(-x.denominator // x.numerator)
        yield F(1, d)
        x -= F(1, d)
print([str(f) for f in egyptian(F(6, 7))], sum(egyptian(F(7, 15))) == F(7, 15), sum(F(1, k * (k + 1)) for k in range(1, 100)), F(3, 7).limit_denominator(5), (F(1, 2) + F(1, 3)) * 6 == 5)
