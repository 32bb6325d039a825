import framebuf

# How drivers of displays do it.
class Display(framebuf.FrameBuffer):
    def __init__(self, width, height):
        self.width, self.height = width, height
        self.buffer = bytearray(height // 8 * width)
        super().__init__(self.buffer, width, height, framebuf.MONO_VLSB)

    def show(self):
        return self.buffer.hex()

    def pixel(self, x, y, c=None):
        return super().pixel(x, y) if c is None else super().pixel(self.width - 1 - x, y, c)

d = Display(4, 8)
d.fill(0)
d.pixel(0, 1, 1)
d.hline(0, 7, 2, 1)
print(d.show(), d.width, isinstance(d, framebuf.FrameBuffer))
other = framebuf.FrameBuffer(bytearray(4), 4, 8, framebuf.MONO_VLSB)
other.blit(d, 1, 0)
print([other.pixel(x, 7) for x in range(4)])

class Bare(framebuf.FrameBuffer):
    pass

b = Bare(bytearray(4), 2, 2, framebuf.GS8)
b.extra = 3
b.fill(b.extra)
print(b.pixel(1, 1), framebuf.FrameBuffer1(bytearray(8), 8, 8).pixel(0, 0))
