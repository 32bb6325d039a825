# strftime and format() of the three classes.
from datetime import date, datetime, time, timedelta, timezone

t = datetime(2002, 3, 4, 15, 6, 7, 89, tzinfo=timezone(timedelta(hours=-5, minutes=-30), "X%Y"))
for letter in "aAbBdHIjmMpSUwWyYfzZGuVDFTRe%":
    print(letter, t.strftime("%" + letter), date(2010, 12, 31).strftime("%" + letter), time(0, 1, 2).strftime("<%" + letter + ">"))
print(f"{t:%d.%m.%y}", format(t), format(t.date(), ""), "{:%H-%M}".format(t.time()), t.strftime(""), t.strftime("é%dü"))
print(datetime(1000, 1, 1).strftime("%Y"), date(1999, 1, 1).strftime("%y %C"))
print(datetime(2020, 1, 1, tzinfo=timezone(timedelta(seconds=-3661))).strftime("%z"), datetime(2020, 1, 1, tzinfo=timezone(timedelta(microseconds=1))).strftime("%z"))
