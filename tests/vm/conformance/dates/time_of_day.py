# The class time: fields, order, texts.
from datetime import time, timedelta, timezone

for t in (time(), time(1), time(1, 2), time(1, 2, 3), time(1, 2, 3, 4), time(23, 59, 59, 999999), time(5, tzinfo=timezone.utc), time(1, fold=1)):
    print(t, repr(t), t.isoformat(), t.isoformat("minutes"), t.isoformat("milliseconds"), t.strftime("%H.%M.%S.%f|%z|%Z"), bool(t))
for spec in ("hours", "minutes", "seconds", "milliseconds", "microseconds", "auto", "days"):
    try:
        print(time(4, 5, 6, 7008).isoformat(spec))
    except ValueError as e:
        print(e)
east = timezone(timedelta(hours=2))
print(time(12, tzinfo=timezone.utc) == time(14, tzinfo=east), time(12, tzinfo=timezone.utc) < time(13, tzinfo=east), time(1) == time(1, tzinfo=east))
try:
    time(1) < time(1, tzinfo=east)
except TypeError as e:
    print(e)
print(time(1, 2, 3).replace(minute=59), time(1, 2, tzinfo=east).replace(tzinfo=None), time(1).replace(fold=1).fold)
for fields in ((24,), (0, 60), (0, 0, 60), (0, 0, 0, 1000000), (-1,)):
    try:
        time(*fields)
    except ValueError as e:
        print(fields, e)
print(hash(time(12, tzinfo=timezone.utc)) == hash(time(14, tzinfo=east)), hash(time(1, fold=1)) == hash(time(1)))
