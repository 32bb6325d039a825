# Dates and timedeltas: sums, differences and the ends of the calendar.
from datetime import date, timedelta

d = date(2000, 2, 28)
for n in (-366, -1, 0, 1, 2, 365, 100000):
    print(d + timedelta(n), timedelta(n) + d, d - timedelta(n), (d + timedelta(n)) - d)
print(d + timedelta(hours=47), d - timedelta(hours=1))
for call in (lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: d + timedelta.max):
    try:
        print(call())
    except OverflowError as e:
        print(e)
for call in (lambda: d + 1, lambda: d + d, lambda: 5 - d, lambda: d * 2, lambda: d < 3):
    try:
        print(call())
    except TypeError:
        print("TypeError")
