# Sensor: readings jump about; a moving average shows what they mean, and a limit raises an alarm.
# Open View > Plotter to see both. On a board, let read() ask a real sensor.
import math
import random
import time


class Sensor:
    """Stands for a thermometer in a room that warms up and cools down."""

    def __init__(self):
        self.count = 0

    def read(self):
        self.count += 1
        return 21 + 4 * math.sin(self.count / 30) + random.uniform(-0.8, 0.8)


class MovingAverage:
    """The mean of the last few values."""

    def __init__(self, size):
        self.values = []
        self.size = size

    def add(self, value):
        self.values.append(value)
        if len(self.values) > self.size:
            self.values.pop(0)
        return sum(self.values) / len(self.values)


LIMIT = 24.0
sensor = Sensor()
average = MovingAverage(12)
alarm = False

for _ in range(300):
    reading = sensor.read()
    mean = average.add(reading)
    print(f"reading: {reading:.2f} mean: {mean:.2f}")
    if (mean > LIMIT) != alarm:
        alarm = not alarm
        print("# Too warm!" if alarm else "# Fine again.")
    time.sleep_ms(20)
