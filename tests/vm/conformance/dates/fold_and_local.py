# astimezone, timestamp and fold of naive times in a zone without changes (the tests run in UTC).
from datetime import datetime, timedelta, timezone, UTC

t = datetime(2020, 1, 1, 12)
print(t.replace(tzinfo=UTC).astimezone(UTC) is not None, t.fold, t.replace(fold=1).fold, t.replace(fold=1) == t, hash(t.replace(fold=1)) == hash(t))
print(repr(t.replace(fold=1)), (t.replace(fold=1) + timedelta(0)).fold)
print(datetime.fromtimestamp(t.timestamp()) == t, datetime.fromtimestamp(t.replace(fold=1).timestamp()) == t)
print(t.astimezone().replace(tzinfo=None) == t, t.astimezone().utcoffset() is not None)
