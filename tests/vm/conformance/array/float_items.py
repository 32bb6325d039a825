# Arrays of floats: rounding to single precision, infinities, NaN, and what becomes a float.
from array import array

f, d = array("f", [0.1, 1e300, -1e300, 1e-50, 16777217]), array("d", [0.1, 1e300, 5e-324])
print(f, d, f[0] == 0.1, d[0] == 0.1, f.count(float("inf")), array("f", [float("nan")]), array("d", [-0.0]), array("f", [True, 2]))
class X:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
d.append(X())
d.append(I())
print(d, sum(d[3:]), d == array("f", d[:1]), array("f", [0.5]) == array("d", [0.5]), max(d))
for bad in ("1", None, 1j, 10 ** 400, b"1"):
    try:
        d.append(bad)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
