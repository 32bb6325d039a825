import dht
import machine

class Pin:
    OPEN_DRAIN, PULL_UP = 2, 1
    def init(self, *args):
        pass
    def value(self, v=None):
        return 1

widths = []
def pulses(pin, level, timeout):
    return widths.pop(0)
dht.time_pulse_us = pulses

def load(data):
    widths[:] = [30, 80] + [70 if b >> i & 1 else 26 for b in data for i in range(7, -1, -1)]

d = dht.DHT22(Pin())
load(bytes((0x02, 0x8C, 0x01, 0x5F, 0xEE)))
d.measure()
print(round(d.humidity(), 1), round(d.temperature(), 1))
load(bytes((0x00, 0x64, 0x80, 0x65, 0x49)))
d.measure()
print(round(d.humidity(), 1), round(d.temperature(), 1))
e = dht.DHT11(Pin())
load(bytes((45, 0, 23, 0, 68)))
e.measure()
print(e.humidity(), e.temperature())
load(bytes((45, 0, 23, 0, 69)))
try:
    e.measure()
except Exception as x:
    print(x)
widths[:] = [-1]
try:
    e.measure()
except OSError as x:
    print(x.errno)
