import framebuf

# Where a pixel lies in each format, as the documentation describes it; 11 by 12 pixels are no whole bytes.
SIZES = {"MONO_VLSB": 22, "MONO_HLSB": 24, "MONO_HMSB": 24, "GS2_HMSB": 36, "GS4_HMSB": 72, "GS8": 132, "RGB565": 264}
for name, size in SIZES.items():
    buf = bytearray(size)
    f = framebuf.FrameBuffer(buf, 11, 12, getattr(framebuf, name))
    for x, y, c in ((0, 0, 1), (3, 2, 3), (9, 5, 2), (10, 11, 0xF5A1), (4, 8, 7), (5, 9, 12)):
        f.pixel(x, y, c)
    print(name, buf.hex())
