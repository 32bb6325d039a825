import framebuf

# A picture inside a larger one: the stride is the larger one's width.
buf = bytearray(24)
whole = framebuf.FrameBuffer(buf, 6, 4, framebuf.GS8)
part = framebuf.FrameBuffer(memoryview(buf)[7:], 3, 2, framebuf.GS8, 6)
part.fill(1)
part.pixel(2, 1, 9)
print([bytes(buf[i:i + 6]).hex() for i in range(0, 24, 6)])
print(whole.pixel(3, 2), part.pixel(3, 0))
mono = bytearray(8)
f = framebuf.FrameBuffer(mono, 10, 4, framebuf.MONO_HLSB, 16)
f.fill(1)
print(mono.hex())
v = bytearray(30)
framebuf.FrameBuffer(v, 3, 16, framebuf.MONO_VLSB, 15).fill(1)
print(v.hex())
