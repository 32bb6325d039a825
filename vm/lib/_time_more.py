# The part of time that is written in Python.
import time
from types import SimpleNamespace

CLOCK_REALTIME, CLOCK_MONOTONIC = 0, 1
tzname = ("UTC", "UTC")


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    from _strptime import parse_all

    (year, month, day, hour, minute, second, *_), (weekday, yday) = parse_all(string, format)
    return time.struct_time((year, month, day, hour, minute, second, weekday, yday, -1))


def get_clock_info(name):
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation=name, monotonic=name != "time", adjustable=name == "time", resolution=1e-06)


def clock_gettime(clk_id):
    return time.time() if clk_id == CLOCK_REALTIME else time.monotonic()


def clock_gettime_ns(clk_id):
    return time.time_ns() if clk_id == CLOCK_REALTIME else time.monotonic_ns()
