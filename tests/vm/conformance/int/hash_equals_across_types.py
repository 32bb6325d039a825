# Numbers that are equal hash alike, whatever their types.
from decimal import Decimal
from fractions import Fraction

for n in (0, 1, -1, -2, 5, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 47, 2 ** 61 - 1, 2 ** 61, 2 ** 64, -2 ** 64, 10 ** 22, 2 ** 200):
    forms = [n, Fraction(n), Decimal(n)]
    if int(float(n)) == n:
        forms += [float(n), complex(n)]
    print(len(set(forms)), len({hash(f) for f in forms}))
for f in (0.5, -0.5, 0.75, 1.5, -2.25, 2.0 ** -1074, 1e300, 0.1):
    forms = [f, Fraction(f), Decimal(f), complex(f)]
    print(len(set(forms)), len({hash(x) for x in forms}))
print(hash(-1) == hash(-2), hash(-1.0) == hash(-1), hash(True) == 1, hash(float("inf")), hash(-float("inf")))
