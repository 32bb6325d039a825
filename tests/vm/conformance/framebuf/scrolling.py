import framebuf

def rows(f):
    return ["".join(str(f.pixel(x, y)) for x in range(5)) for y in range(4)]

for name in ("GS8", "GS2_HMSB", "MONO_VLSB", "MONO_HLSB"):
    f = framebuf.FrameBuffer(bytearray(64), 5, 4, getattr(framebuf, name))
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (2, -1), (-3, 2), (9, 0), (0, -9)):
        f.fill(0)
        f.pixel(2, 1, 1), f.pixel(0, 0, 1), f.pixel(4, 3, 1)
        before = {(x, y): f.pixel(x, y) for x in range(5) for y in range(4)}
        f.scroll(dx, dy)
        # What is uncovered keeps its colours.
        assert all(f.pixel(x, y) == before.get((x - dx, y - dy), before[x, y]) for x in range(5) for y in range(4)), (name, dx, dy)
    print(name, "ok")
f = framebuf.FrameBuffer(bytearray(b"abcdefghijklmnopqrst"), 5, 4, framebuf.GS8)
g = bytearray(b"abcdefghijklmnopqrst")
f = framebuf.FrameBuffer(g, 5, 4, framebuf.GS8)
f.scroll(1, 1)
print(g)
