# date.fromisoformat: the forms of ISO 8601 that CPython 3.11 reads, and refuses.
from datetime import date

for text in ("2011-11-04", "20111104", "2011-W01-2", "2011W012", "2011-W52", "2011W52", "2020-W53-5", "2021-W53-1", "2011-11-4", "2011-1104", "201111-04",
             "2011-13-01", "2011-02-30", "0000-01-01", "2011-W00-1", "2011-W1-1", "2011-W01-8", "2011W01-2", "11-11-04", "", "2011-11-04T00", "２０１１-11-04"):
    try:
        print(text.encode(), date.fromisoformat(text))
    except ValueError as e:
        print(ascii(str(e)))
try:
    date.fromisoformat(b"2011-11-04")
except TypeError as e:
    print(e)
