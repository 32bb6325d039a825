# Morse: a pin blinks a text; long and short as in the days of ships' radio.
import time
from machine import Pin

CODE = {
    "a": ".-", "b": "-...", "c": "-.-.", "d": "-..", "e": ".", "f": "..-.", "g": "--.", "h": "....", "i": "..",
    "j": ".---", "k": "-.-", "l": ".-..", "m": "--", "n": "-.", "o": "---", "p": ".--.", "q": "--.-", "r": ".-.",
    "s": "...", "t": "-", "u": "..-", "v": "...-", "w": ".--", "x": "-..-", "y": "-.--", "z": "--..",
}
UNIT_MS = 40

led = Pin(25, Pin.OUT)


def send(text):
    for letter in text.lower():
        signs = CODE.get(letter, "")
        print(letter, signs)
        for sign in signs:
            led.on()
            time.sleep_ms(UNIT_MS if sign == "." else 3 * UNIT_MS)
            led.off()
            time.sleep_ms(UNIT_MS)
        time.sleep_ms(3 * UNIT_MS)


send("hello world")
print("Sent.")
