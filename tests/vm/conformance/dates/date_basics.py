# Construction, representation and replacement of dates.
from datetime import date

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.isoformat(), d.ctime())
print(d.replace(year=2028), d.replace(month=3), d.replace(day=1))
print(tuple(d.timetuple()))
print(d == date(2024, 2, 29), d != date(2024, 2, 28), d == "2024-02-29", hash(d) == hash(date(2024, 2, 29)))
for fields in ((0, 1, 1), (10000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 2, 29), (2023, 4, 31), (2023, 1, 0)):
    try:
        print(date(*fields))
    except ValueError as e:
        print(fields, e)
for call in (lambda: d.replace(year=2023), lambda: date("2024", 1, 1), lambda: date(2024.0, 1, 1)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
try:
    d.year = 3
except AttributeError:
    print("immutable")
