import framebuf

for name in ("MONO_VLSB", "MONO_HLSB", "MONO_HMSB", "GS2_HMSB", "GS4_HMSB", "GS8", "RGB565"):
    f = framebuf.FrameBuffer(bytearray(200), 9, 10, getattr(framebuf, name))
    got = []
    for i, c in enumerate((0, 1, 2, 0x1234, -1)):
        f.pixel(i, i, c)
        got.append(f.pixel(i, i))
    f.pixel(9, 0, 1), f.pixel(0, 10, 1), f.pixel(-1, 0, 1), f.pixel(0, -1, 1)
    print(name, got, f.pixel(9, 0), f.pixel(0, 10), f.pixel(-1, 3), f.pixel(3, -1), f.pixel(8, 9))
