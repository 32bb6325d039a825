import framebuf

for name, size in (("MONO_VLSB", 16), ("MONO_HLSB", 16), ("MONO_HMSB", 16), ("GS2_HMSB", 32), ("GS4_HMSB", 64), ("GS8", 128), ("RGB565", 256)):
    buf = bytearray(size)
    f = framebuf.FrameBuffer(buf, 8, 16, getattr(framebuf, name))
    f.fill(6)
    a = buf.hex()
    f.fill(0)
    print(name, a, any(buf))
