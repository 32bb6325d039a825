# Every way to give a timedelta ends in days, seconds and microseconds of one form.
from datetime import timedelta

for arguments in (dict(days=1), dict(seconds=-1), dict(microseconds=-1), dict(weeks=2, hours=-3), dict(minutes=1e6), dict(milliseconds=1500),
                  dict(days=-1, seconds=86400), dict(hours=25, minutes=61, seconds=61), dict(days=0.5, seconds=0.25), dict(days=1e-9)):
    t = timedelta(**arguments)
    print(arguments, t.days, t.seconds, t.microseconds, repr(t), t, t.total_seconds())
print(timedelta.min, timedelta.max, timedelta.resolution, repr(timedelta()))
for arguments in (dict(days=1000000000), dict(days=-1000000000), dict(days="1"), dict(seconds=None), dict(hours=1j)):
    try:
        print(timedelta(**arguments))
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
