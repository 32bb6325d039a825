# Ordinals, weekdays and ISO weeks agree with each other over all the kinds of year.
from datetime import date

for year in (1, 4, 100, 400, 1582, 1900, 1999, 2000, 2004, 2015, 2020, 2100, 9998):
    for month, day in ((1, 1), (1, 4), (2, 28), (3, 1), (12, 28), (12, 31)):
        d = date(year, month, day)
        assert date.fromordinal(d.toordinal()) == d
        assert date.fromisocalendar(*d.isocalendar()) == d
        print(d, d.toordinal(), d.weekday(), d.isoweekday(), tuple(d.isocalendar()))
days = [date.fromordinal(n) for n in range(1, 1500)]
print(all(b.toordinal() - a.toordinal() == 1 and b > a for a, b in zip(days, days[1:])))
print(date.min.toordinal(), date.max.toordinal())
