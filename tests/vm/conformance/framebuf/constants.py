import framebuf

names = ["MONO_VLSB", "MONO_HLSB", "MONO_HMSB", "RGB565", "GS2_HMSB", "GS4_HMSB", "GS8"]
print(len({getattr(framebuf, n) for n in names}), framebuf.MVLSB == framebuf.MONO_VLSB, framebuf.ALPHA)
