import time

a, b = time.monotonic(), time.monotonic()
print(b >= a, time.perf_counter() <= time.perf_counter(), time.process_time() >= 0, time.thread_time() >= 0)
print(isinstance(time.time_ns(), int), isinstance(time.monotonic_ns(), int), isinstance(time.perf_counter_ns(), int))
print(abs(time.time() - time.time_ns() / 1e9) < 1, time.time() > 1.6e9)
t = time.monotonic()
time.sleep(0.01)
print(0.009 < time.monotonic() - t < 5)
print(time.sleep(0), time.sleep(0.0))
for wrong in (-1, "x", None, float("nan")):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(time.gmtime(0))
print(time.gmtime(1e9)[:6], time.gmtime(-1)[:6], tuple(time.gmtime(86400 * 365.25)))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %%", time.gmtime(1234567890)))
print(time.asctime(time.gmtime(0)), time.mktime(time.localtime(1000000)) == 1000000)
st = time.gmtime(3600)
print(st.tm_hour, len(st), st == tuple(st))
for wrong in (lambda: time.gmtime("x"), lambda: time.asctime((1,)),
              lambda: time.strftime("%Y", (2000, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.mktime(1), lambda: time.gmtime(1e30)):
    try:
        wrong()
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__)
print(isinstance(time.timezone, int), len(time.tzname), time.daylight in (0, 1))
