import time

# Values wrap around at a power of two; differences are right across the wrap.
period = time.ticks_add(0, -1) + 1
print(period & (period - 1), time.ticks_diff(5, 2), time.ticks_diff(time.ticks_add(0, -3), 4), time.ticks_add(period - 2, 5))
print(time.ticks_diff(time.ticks_add(period - 10, 30), period - 10), 0 <= time.ticks_ms() < period, 0 <= time.ticks_us() < period)
start = time.ticks_ms()
time.sleep_ms(2)
print(time.ticks_diff(time.ticks_ms(), start) >= 2, 0 <= time.ticks_cpu() < period)
try:
    time.ticks_add(0, period // 2)
except OverflowError:
    print("OverflowError")
