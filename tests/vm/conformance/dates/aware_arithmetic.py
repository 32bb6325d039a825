# Aware datetimes: comparison and difference go by UTC, conversion by tzinfo.fromutc.
from datetime import datetime, timedelta, timezone, UTC, tzinfo

class Summer(tzinfo):
    """An hour ahead of UTC, two from April to September."""
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 9 else timedelta(0)
    def tzname(self, dt):
        return "SUMMER" if self.dst(dt) else "WINTER"

z, west = Summer(), timezone(timedelta(hours=-8))
for month in (1, 4, 7, 10, 12):
    t = datetime(2021, month, 1, 12, 30, tzinfo=UTC)
    local = t.astimezone(z)
    print(t, local, local.tzname(), local.astimezone(west), local == t, hash(local) == hash(t), local - t, t.astimezone(west) - t)
a = datetime(2021, 1, 1, tzinfo=z)
print(a + timedelta(days=180), (a + timedelta(days=180)).utcoffset(), a.timetuple().tm_isdst, a.replace(month=7).timetuple().tm_isdst, a.utctimetuple()[:6])
for call in (lambda: a - datetime(2021, 1, 1), lambda: a < datetime(2021, 1, 1), lambda: a.replace(tzinfo=5), lambda: z.fromutc(a.replace(tzinfo=None))):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(a == datetime(2021, 1, 1), a != datetime(2021, 1, 1))
