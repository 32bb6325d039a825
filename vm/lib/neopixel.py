"""NeoPixel: strips of WS2812 and SK6812 lights."""
from machine import bitstream


class NeoPixel:
    ORDER = (1, 0, 2, 3)  # where red, green, blue and white are sent

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin, self.n, self.bpp = pin, n, bpp
        self.buf = bytearray(n * bpp)
        init = getattr(pin, "init", None)
        if init:
            init(pin.OUT)
        if isinstance(timing, int):
            timing = (400, 850, 800, 450) if timing else (800, 1700, 1600, 900)
        self.timing = timing

    def __len__(self):
        return self.n

    def _place(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("pixel index out of range")
        return i * self.bpp

    def __setitem__(self, i, v):
        at = self._place(i)
        for k in range(self.bpp):
            self.buf[at + self.ORDER[k]] = v[k]

    def __getitem__(self, i):
        at = self._place(i)
        return tuple([self.buf[at + self.ORDER[k]] for k in range(self.bpp)])

    def fill(self, v):
        for i in range(self.n):
            self[i] = v

    def write(self):
        bitstream(self.pin, 0, self.timing, self.buf)
