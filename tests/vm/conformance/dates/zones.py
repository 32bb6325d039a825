# timezone objects: names, equality, limits.
from datetime import datetime, timedelta, timezone, UTC
import copy

for z in (timezone.utc, UTC, timezone(timedelta()), timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=5)), timezone(timedelta(hours=1), "CET"),
          timezone(timedelta(seconds=1)), timezone(timedelta(microseconds=-1)), timezone.min, timezone.max, timezone(timedelta(), "Zulu")):
    print(z, repr(z), z.utcoffset(None), z.dst(None), z.tzname(None), datetime(2000, 1, 1, tzinfo=z))
print(timezone(timedelta(0)) is timezone.utc, timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), "CET"), timezone.utc == 0)
print(copy.copy(UTC) is UTC, copy.deepcopy(timezone(timedelta(hours=1), "x")) == timezone(timedelta(hours=1)))
for call in (lambda: timezone(timedelta(days=1)), lambda: timezone(-timedelta(days=1)), lambda: timezone(5), lambda: timezone(timedelta(1), 5), lambda: UTC.utcoffset(3),
             lambda: type("Z", (timezone,), {})):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
