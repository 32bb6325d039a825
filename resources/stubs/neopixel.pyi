"""Chains of coloured lights (WS2812)."""
class NeoPixel:
    """A chain of n lights at a pin; set them like a list, then write()."""
    def __init__(self, pin, n, bpp=3, timing=1): ...
    ORDER: tuple
    def fill(self, color):
        """Gives all lights one colour."""
    def write(self):
        """Sends the colours to the lights."""
def bitstream(pin, encoding, timing, data): ...
