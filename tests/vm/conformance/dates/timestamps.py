# Seconds since 1970, there and back.
from datetime import datetime, timedelta, timezone, UTC, date

for s in (0, 1, -1, 0.5, -0.5, 1e9, 1e9 + 0.123456, 0.9999996, 1.0000005, 2**31, -62135596800, 253402300799, 951782400):
    t = datetime.fromtimestamp(s, UTC)
    print(s, t, t.timestamp(), datetime.fromtimestamp(s, timezone(timedelta(hours=-3))) if abs(s) < 1e10 else "", datetime.utcfromtimestamp(s))
for s in (1e18, -1e18, float("nan"), float("inf"), "5", None):
    try:
        print(datetime.fromtimestamp(s, UTC))
    except (ValueError, OverflowError, TypeError, OSError) as e:
        print(type(e).__name__)
print(datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=1))).timestamp(), datetime(1, 1, 1, tzinfo=UTC).timestamp())
now = datetime.now(UTC)
print(abs(now - datetime.now(timezone(timedelta(hours=5)))) < timedelta(minutes=5), now.tzinfo, date.today() <= datetime.now().date())
