# Blink: switch an output pin on and off. Press Stop to end it.
# On the simulator any pin number will do; on a board, take its LED's.
import time
from machine import Pin

led = Pin(25, Pin.OUT)

while True:
    led.value(1 - led.value())
    print("LED", "on" if led.value() else "off")
    time.sleep_ms(500)
