# date and time make a datetime and come out of one.
from datetime import date, datetime, time, timezone, UTC
import copy

t = datetime.combine(date(2020, 1, 2), time(3, 4, 5, 6, tzinfo=UTC, fold=1))
print(repr(t), t.date(), t.time(), repr(t.timetz()), repr(datetime.combine(t, time(1))), repr(datetime.combine(t.date(), t.timetz(), None)))
print(repr(t.replace(hour=0, tzinfo=None, fold=0)), t.replace(year=1).year, type(t.date()), isinstance(t, date))
for x in (t, t.date(), t.timetz(), t - t):
    print(copy.copy(x) == x, copy.deepcopy(x) == x, type(copy.deepcopy(x)).__name__)
for call in (lambda: datetime.combine(1, time()), lambda: datetime.combine(date.min, 1), lambda: datetime(2020, 1, 1, fold=2), lambda: datetime(2020, 1), lambda: datetime(2020, 1, 1, tzinfo=1)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
