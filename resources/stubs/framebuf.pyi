"""Pictures in memory, for displays."""
ALPHA: bool
class FrameBuffer:
    """Draws into a bytearray."""
    def __init__(self, buffer, width, height, format, stride=...): ...
    def blit(self, source, x, y, key=-1, palette=None):
        """Draws another picture onto this one."""
    def ellipse(self, x, y, xr, yr, c, fill=False, mask=15):
        """Draws an ellipse."""
    def fill(self, c):
        """Fills everything with a colour."""
    def fill_rect(self, x, y, w, h, c):
        """Fills a rectangle."""
    def hline(self, x, y, w, c):
        """Draws a line to the right."""
    def line(self, x1, y1, x2, y2, c):
        """Draws a line."""
    def pixel(self, x, y, c=...):
        """The colour of a pixel; with c sets it."""
    def poly(self, x, y, coords, c, fill=False):
        """Draws a polygon."""
    def rect(self, x, y, w, h, c, fill=False):
        """Draws a rectangle."""
    def scroll(self, xstep, ystep):
        """Moves the picture."""
    def text(self, s, x, y, c=1):
        """Writes text, 8 by 8 pixels a character."""
    def vline(self, x, y, h, c):
        """Draws a line downwards."""
def FrameBuffer1(*args): ...
GS2_HMSB: int
GS4_HMSB: int
GS8: int
MONO_HLSB: int
MONO_HMSB: int
MONO_VLSB: int
MVLSB: int
RGB565: int
