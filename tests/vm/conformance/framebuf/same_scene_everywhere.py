import array
import framebuf

# What is drawn does not depend on the format that holds it.
def scene(name):
    f = framebuf.FrameBuffer(bytearray(40 * 24 * 2), 40, 24, getattr(framebuf, name))
    f.rect(2, 2, 12, 9, 1)
    f.ellipse(25, 11, 9, 6, 1, True, 5)
    f.line(0, 23, 39, 3, 1)
    f.poly(4, 12, array.array("h", [0, 0, 9, 2, 5, 9, 1, 7]), 1, True)
    f.text("Hi!", 13, 15, 1)
    f.scroll(-1, 1)
    return [f.pixel(x, y) for y in range(24) for x in range(40)]

first = scene("GS8")
print(sum(first) > 150)
for name in ("MONO_VLSB", "MONO_HLSB", "MONO_HMSB", "GS2_HMSB", "GS4_HMSB", "RGB565"):
    print(name, scene(name) == first)
