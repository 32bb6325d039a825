# Fade: a light grows bright and dark by being on for a part of the time (PWM, by hand). Press Stop to end it.
import time
from machine import Pin

STEPS = 20
STEP_US = 500
led = Pin(25, Pin.OUT)


def shine(level):
    """Some tenths of a second at `level` of STEPS."""
    for _ in range(8):
        if level:
            led.on()
            time.sleep_us(level * STEP_US)
        led.off()
        time.sleep_us((STEPS - level) * STEP_US)


while True:
    for level in list(range(STEPS)) + list(range(STEPS, 0, -1)):
        shine(level)
        print("#" * level)
