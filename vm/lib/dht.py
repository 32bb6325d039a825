"""DHT11 and DHT22: sensors of temperature and humidity on one pin."""
import time

from machine import time_pulse_us


class DHTBase:
    _start_ms = 18

    def __init__(self, pin):
        self.pin = pin
        self.buf = bytearray(5)

    def measure(self):
        pin, buf = self.pin, self.buf
        init = getattr(pin, "init", None)
        if init:
            init(pin.OPEN_DRAIN, pin.PULL_UP)
        pin.value(1)
        time.sleep_ms(1)
        pin.value(0)
        time.sleep_ms(self._start_ms)
        pin.value(1)
        if time_pulse_us(pin, 1, 150) < 0 or time_pulse_us(pin, 0, 150) < 0:
            raise OSError(110)
        for i in range(5):
            byte = 0
            for _ in range(8):
                width = time_pulse_us(pin, 1, 150)  # 26 us is a 0, 70 us a 1
                if width < 0:
                    raise OSError(110)
                byte = byte << 1 | (width > 48)
            buf[i] = byte
        if sum(buf[:4]) & 255 != buf[4]:
            raise Exception("checksum error")


class DHT11(DHTBase):
    def humidity(self):
        return self.buf[0]

    def temperature(self):
        return self.buf[2]


class DHT22(DHTBase):
    _start_ms = 2

    def humidity(self):
        return (self.buf[0] << 8 | self.buf[1]) * 0.1

    def temperature(self):
        t = ((self.buf[2] & 0x7F) << 8 | self.buf[3]) * 0.1
        return -t if self.buf[2] & 0x80 else t
