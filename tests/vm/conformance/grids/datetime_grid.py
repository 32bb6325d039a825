# datetimes plus timedeltas, across months, years and leap days.
from datetime import date, datetime, timedelta
from _grid import grid

starts = (datetime(1999, 12, 31, 23, 59, 59, 999999), datetime(2000, 2, 28, 12), datetime(2024, 2, 29), datetime(1, 1, 1), datetime(9999, 12, 31))
grid(lambda t, d: str(t + d), starts, (timedelta(0), timedelta(microseconds=1), timedelta(1), timedelta(-1), timedelta(hours=36), timedelta(weeks=52), timedelta(365), timedelta(366)))
grid(lambda a, b: str(a - b), starts, starts)
grid(lambda t: (t.isocalendar()[:3], t.timetuple().tm_yday, t.weekday(), t.isoformat(" ", "hours")), starts)
