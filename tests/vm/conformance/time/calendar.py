# gmtime, strftime, struct_time and mktime, without the clock.
import time

for s in (0, 1, -1, 86399, 86400, 951782400, 951868800, 1e9, 1700000000.9, 4102444799, 253402300799, -2208988800, -62135596800, 1709164800):
    t = time.gmtime(s)
    print(s, tuple(t), t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
    print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %u %y %I %p %% %V %G %g %e %D %F %T %R %x %X %c|%n%t|", t))
t = time.gmtime(1700000000)
print(t)
print(t[0], t[-1], t[:3], len(t), t == tuple(t), isinstance(t, tuple), type(t).__name__, hash(t) == hash(tuple(t)), list(t)[:2], t < (3000,), 2023 in t)
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s.tm_mon, time.strftime("%d/%m/%y", s), time.asctime(s), s + (1,))
print(time.asctime((1999, 1, 5, 1, 2, 3, 1, 5, 0)), time.strftime("%H", (2000, 0, 0, 5, 0, 0, 0, 0, 0)), time.strftime("", s), time.strftime("no fields \u00e9", s))


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(time.struct_time, (1, 2))
attempt(time.strftime, "%Y", (2000, 13, 1, 0, 0, 0, 0, 1, 0))
attempt(time.strftime, "%Y", (2000, 1, 1, 25, 0, 0, 0, 1, 0))
attempt(time.strftime, "%Y", 5)
attempt(time.gmtime, "a")
attempt(time.gmtime, float("nan"))
attempt(time.sleep, -1)
attempt(time.sleep, "a")
for s in (0, 1700000000, 1719835200):
    print(time.mktime(time.localtime(s)) == s, time.mktime(tuple(time.localtime(s))) == s)
print(time.monotonic() <= time.monotonic(), time.perf_counter_ns() <= time.perf_counter_ns(), time.time() > 1.6e9, time.time_ns() > 1.6e18, type(time.time()), time.sleep(0),
      time.process_time() >= 0)
