# Parts of a microsecond are rounded once, half to even, after everything has been added up.
from datetime import timedelta

for us in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999, 0.50001, 1.0000005):
    print(us, timedelta(microseconds=us), timedelta(milliseconds=us / 1000), timedelta(seconds=us / 1e6))
print(timedelta(microseconds=0.5, milliseconds=0.0005), timedelta(seconds=0.4000005), timedelta(days=1 / 3))
print(timedelta(microseconds=1) / 2, timedelta(microseconds=3) / 2, timedelta(microseconds=5) / -2, timedelta(microseconds=3) * 0.5)
print(timedelta(days=1) / 3, timedelta(days=1) / 0.3, timedelta(days=2) * 1.1, timedelta(seconds=1) * 1e-7)
