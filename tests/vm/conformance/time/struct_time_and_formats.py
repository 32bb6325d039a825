# time.struct_time: fields, tuples of wrong lengths, strftime and gmtime of fixed seconds, equality with tuples.
import time

t = time.gmtime(86400 * 365 + 3661)
print(tuple(t), t.tm_year, t.tm_yday, t[3], t[:3], len(t), t == tuple(t), time.strftime("%Y-%m-%d %H:%M:%S %j %a %b %%", t), time.asctime(t), time.struct_time(range(9)).tm_sec)
for f in [lambda: time.struct_time((1, 2)), lambda: time.struct_time(5), lambda: time.gmtime("a"), lambda: time.strftime(5), lambda: time.asctime((1,)), lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: setattr(t, "tm_year", 5)]:
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__)
