# Servo: a pulse of 1 to 2 ms, fifty times a second, tells a servo motor where to turn.
# The pulses are made by hand here, which works on any pin; press Stop to end it.
import time
from machine import Pin

PERIOD_US = 20_000
servo = Pin(15, Pin.OUT)


def pulse(degrees):
    """One pulse for an angle from 0 to 180."""
    width = 1000 + degrees * 1000 // 180
    servo.on()
    time.sleep_us(width)
    servo.off()
    time.sleep_us(PERIOD_US - width)
    return width


while True:
    for degrees in (0, 45, 90, 135, 180, 90):
        for _ in range(25):  # half a second, for the motor to get there
            width = pulse(degrees)
        print(f"{degrees:3d} degrees: pulses of {width} us")
