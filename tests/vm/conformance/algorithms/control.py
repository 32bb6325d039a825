# What programs on boards do: debouncing, moving averages, PID, hysteresis, ramps, ring buffers.
from collections import deque
def debounce(samples, n=3):
    state = count = 0
    for s in samples:
        count = count + 1 if s != state else 0
        if count == n:
            state, count = s, 0
        yield state
print("".join(map(str, debounce([int(c) for c in "0010111101000010001111"]))))
def average(samples, n=4):
    recent = deque(maxlen=n)
    for s in samples:
        recent.append(s)
        yield sum(recent) / len(recent)
print([round(x, 2) for x in average([1, 2, 3, 4, 100, 4, 3])])
class PID:
    def __init__(self, p, i, d):
        self.k, self.sum, self.last = (p, i, d), 0.0, 0.0
    def __call__(self, error):
        self.sum += error
        slope, self.last = error - self.last, error
        return sum(k * x for k, x in zip(self.k, (error, self.sum, slope)))
pid, t, temps = PID(0.4, 0.05, 0.1), 20.0, []
for _ in range(40):
    t += 0.5 * pid(50 - t) - 0.02 * (t - 20)
    temps.append(t)
print([round(x, 3) for x in temps[::8]], abs(temps[-1] - 50) < 2)
def thermostat(temps, low=19, high=21):
    on = False
    for t in temps:
        on = t < low or on and t <= high
        yield "#" if on else "."
print("".join(thermostat([22, 20, 18, 20, 21, 22, 21, 20, 19, 18.5])))
class Ring:
    def __init__(self, n): self.buf, self.r, self.w = bytearray(n + 1), 0, 0
    def put(self, b):
        n = (self.w + 1) % len(self.buf)
        if n == self.r: return False
        self.buf[self.w], self.w = b, n
        return True
    def get(self):
        if self.r == self.w: return None
        b, self.r = self.buf[self.r], (self.r + 1) % len(self.buf)
        return b
r = Ring(3)
print([r.put(b) for b in b"abcd"], [r.get() for _ in range(2)], r.put(120), [r.get() for _ in range(3)])
