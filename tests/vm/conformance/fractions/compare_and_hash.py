# Comparison with ints, floats, Decimals and NaN; hashing; sets of equal numbers.
from decimal import Decimal
from fractions import Fraction as F

inf, nan = float("inf"), float("nan")
for a in (F(1, 2), F(1, 3), F(5), F(-7, 2), F(10 ** 30, 3)):
    print(a, [(a < b, a <= b, a == b, a > b, a >= b) for b in (F(1, 2), 5, 0.5, 1 / 3, inf, -inf, nan, 10 ** 29)])
print(F(1, 2) == 0.5 + 0j, F(1, 2) == 1j, F(1, 2) != "x", F(3) == 3, 3 == F(3), 0.1 == F(1, 10), F(0.1) == 0.1, F(1, 2) == Decimal("0.5"))
print(len({F(1, 2), 0.5, Decimal("0.5")}), {3: "x"}[F(3)], hash(F(7, 1)) == hash(7), hash(F(-3, 4)) == hash(-0.75))
print(sorted([F(1, 2), 0.3, F(2, 3), 0, 1, F(-1, 7)]), max(F(1, 3), 0.3), min(F(1, 3), 1))
