"""Clocks and pauses."""
def asctime(t=None) -> str:
    """A time as text: 'Sun Jun 20 23:21:05 1993'."""
def ctime(seconds=None) -> str:
    """Seconds since the epoch as text in local time."""
def gmtime(seconds=None) -> struct_time:
    """Seconds since the epoch as year, month, day and so on, in UTC."""
def localtime(seconds=None) -> struct_time:
    """Seconds since the epoch as year, month, day and so on, in local time."""
def mktime(t) -> float:
    """The opposite of localtime()."""
def monotonic() -> float:
    """Seconds on a clock that never goes back."""
def monotonic_ns() -> int:
    """Nanoseconds on a clock that never goes back."""
def perf_counter() -> float:
    """Seconds on the finest clock, for measuring."""
def perf_counter_ns() -> int:
    """Nanoseconds on the finest clock."""
def process_time() -> float:
    """Seconds that this program has computed."""
def process_time_ns() -> int:
    """Nanoseconds that this program has computed."""
def sleep(seconds):
    """Waits; fractions are fine."""
def sleep_ms(ms):
    """Waits so many milliseconds."""
def sleep_us(us):
    """Waits so many microseconds."""
def strftime(format, t=None) -> str:
    """A time as text, by a format such as '%Y-%m-%d %H:%M'."""
class struct_time(tuple):
    def __init__(self, iterable=()): ...
    @property
    def tm_hour(self): ...
    @property
    def tm_isdst(self): ...
    @property
    def tm_mday(self): ...
    @property
    def tm_min(self): ...
    @property
    def tm_mon(self): ...
    @property
    def tm_sec(self): ...
    @property
    def tm_wday(self): ...
    @property
    def tm_yday(self): ...
    @property
    def tm_year(self): ...
def ticks_add(ticks, delta) -> int:
    """A tick count that is delta later (or earlier)."""
def ticks_cpu() -> int:
    """The finest counter that there is."""
def ticks_diff(ticks1, ticks2) -> int:
    """ticks1 - ticks2, right also where the counter has begun anew."""
def ticks_ms() -> int:
    """A counter of milliseconds, for ticks_diff()."""
def ticks_us() -> int:
    """A counter of microseconds, for ticks_diff()."""
def time() -> float:
    """Seconds since the epoch."""
def time_ns() -> int:
    """Nanoseconds since the epoch."""
