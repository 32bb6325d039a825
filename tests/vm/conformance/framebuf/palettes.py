import framebuf

# A monochrome glyph in colours: the palette has a pixel for each colour of the source.
glyph = framebuf.FrameBuffer(bytearray(b"\xA0\x40"), 3, 2, framebuf.MONO_HLSB)
palette = framebuf.FrameBuffer(bytearray(4), 2, 1, framebuf.RGB565)
palette.pixel(0, 0, 0x001F)
palette.pixel(1, 0, 0xF800)
screen = framebuf.FrameBuffer(bytearray(24), 4, 3, framebuf.RGB565)
screen.blit(glyph, 0, 0, -1, palette)
print([[hex(screen.pixel(x, y)) for x in range(4)] for y in range(3)])
screen.fill(7)
screen.blit(glyph, 1, 1, 0x001F, palette)  # the key is a colour of the palette
print([[hex(screen.pixel(x, y)) for x in range(4)] for y in range(3)])
gray = framebuf.FrameBuffer(bytearray(b"\x1B"), 4, 1, framebuf.GS2_HMSB)
levels = framebuf.FrameBuffer(bytearray((10, 20, 30, 40)), 4, 1, framebuf.GS8)
out = bytearray(4)
framebuf.FrameBuffer(out, 4, 1, framebuf.GS8).blit(gray, 0, 0, -1, levels)
print(list(out))
# A tuple serves as the source too, and its buffer may be constant.
out = bytearray(4)
framebuf.FrameBuffer(out, 2, 2, framebuf.GS8).blit((b"abcd", 2, 2, framebuf.GS8), 0, 0)
print(out)
out = bytearray(4)
framebuf.FrameBuffer(out, 2, 2, framebuf.GS8).blit([b"abXcdX", 2, 2, framebuf.GS8, 3], 0, 0)
print(out)
