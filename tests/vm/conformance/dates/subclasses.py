# Subclasses keep their class through arithmetic and class methods.
from datetime import date, datetime, time, timedelta, UTC

class D(date):
    def quarter(self):
        return (self.month + 2) // 3

class T(datetime):
    def __new__(cls, *args, extra=7, **kw):
        self = super().__new__(cls, *args, **kw)
        self.extra = extra
        return self

d = D(2020, 5, 6)
print(type(d + timedelta(1)).__name__, (d + timedelta(90)).quarter(), type(d.replace(day=1)).__name__, type(D.fromordinal(5)).__name__, type(D.fromisoformat("2020-01-01")).__name__)
t = T(2020, 5, 6, 7, extra=3)
print(t.extra, type(t + timedelta(1)).__name__, type(t.replace(hour=1)).__name__, type(T.fromtimestamp(0, UTC)).__name__, type(T.strptime("2020", "%Y")).__name__)
print(type(T.combine(d, time(1))).__name__, d == date(2020, 5, 6), t == datetime(2020, 5, 6, 7), type(t - t).__name__, t.date(), type(t.date()).__name__)
