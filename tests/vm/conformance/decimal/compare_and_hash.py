# Comparison with the other numbers, NaNs, total ordering, hashing, min and max.
from decimal import Decimal as D
from fractions import Fraction as F

print(D("1.0") == 1, D("1.0") == D("1.00"), D("0.1") == 0.1, D("0.5") == 0.5, D("0.5") == F(1, 2), D(1) < 1.5, D(2) > F(3, 2), D("NaN") == D("NaN"), D("inf") > 10 ** 400, D("-0") == 0, 1 == D(1), D(3) == 3 + 0j, D(1) != "1")
print(hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), hash(D("1E+2")) == hash(100), len({D("1.0"), D(1), 1, 1.0}), hash(D("-0.25")) == hash(-0.25), hash(D("0.1")) == hash(F(1, 10)))
print(sorted([D("3"), D("-1"), D("2.5"), D("2.50")]), D(1).max(D("NaN")), D(1).min(D(2)), D(-3).max_mag(2), D(1).compare(2), D("1.0").compare_total(D("1.00")), D("NaN").compare(1), D("-0").compare_total(D("0")))
print([D(v).number_class() for v in ("1", "-1", "0", "-0", "inf", "-inf", "nan", "snan", "1E-999999")], D(1).is_signed(), D("inf").is_infinite(), D("nan").is_nan(), D("snan").is_qnan(), D("1E-1000005").is_subnormal(), D("1.0").same_quantum(D("2.5")), D(-2).copy_abs(), D(2).copy_negate(), D(2).copy_sign(D(-1)))
