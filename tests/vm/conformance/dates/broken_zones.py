# What a tzinfo may not answer.
from datetime import datetime, timedelta, tzinfo, time

def zone(**answers):
    return type("Zone", (tzinfo,), {name: (lambda value: lambda self, dt: value)(value) for name, value in answers.items()})()

for answers in (dict(utcoffset=5), dict(utcoffset=timedelta(days=1)), dict(utcoffset=timedelta(days=-1)), dict(utcoffset="x"), dict(utcoffset=None), dict()):
    t = datetime(2000, 1, 1, tzinfo=zone(**answers))
    for call in (t.utcoffset, lambda: str(t), lambda: t.timetz().utcoffset()):
        try:
            print(call())
        except (TypeError, ValueError, NotImplementedError) as e:
            print(type(e).__name__, e)
for answer in (5, None, b"x", "ok"):
    try:
        print(datetime(2000, 1, 1, tzinfo=zone(tzname=answer)).tzname())
    except TypeError as e:
        print(e)
