# A datetime is a date, yet never equal to one, and has no order with one.
from datetime import date, datetime, timedelta

d, t = date(2020, 1, 1), datetime(2020, 1, 1)
print(d == t, t == d, d != t, t != d, len({d, t}))
for call in (lambda: d < t, lambda: t < d, lambda: d >= t, lambda: t > d):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(t - timedelta(1), type(t - timedelta(1)).__name__, d.__eq__(5), t.__lt__(5), t.__eq__("x"))
print(sorted([datetime(2020, 1, 2), datetime(2019, 5, 5, 5), t]))
class Friendly:
    def __eq__(self, other): return "eq"
    def __gt__(self, other): return "gt"
print(d == Friendly(), d < Friendly(), t < Friendly(), timedelta(1) < Friendly())
