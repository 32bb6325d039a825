import json
from collections import namedtuple, OrderedDict
import enum

class I(enum.IntEnum):
    A = 3
class F(float):
    def __repr__(self):
        return "no"
class N(int):
    def __str__(self):
        return "no"
print(json.dumps([0, -0.0, 1e16, 1e-7, 1.0, 123456789012345678901234567890, 0.1, 1e22, -5, True, I.A, F(1.5), N(7)]))
print(json.loads("[0, -0, -0.0, 1E3, 1e-2, 12345678901234567890, 1.0, 100e+1]"), json.dumps(namedtuple("P", "x y")(1, 2)), json.dumps(OrderedDict([("b", 1), ("a", 2)])))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.loads("[NaN, Infinity, -Infinity]"))
for v in (float("nan"), float("inf")):
    try:
        json.dumps(v, allow_nan=False)
    except ValueError as e:
        print(e)
