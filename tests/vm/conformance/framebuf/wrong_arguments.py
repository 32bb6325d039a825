import framebuf

def trial(f):
    try:
        f()
        print("fine")
    except (ValueError, TypeError) as e:
        print(type(e).__name__)

F = framebuf.FrameBuffer
trial(lambda: F(bytearray(7), 8, 8, framebuf.MONO_HLSB))
trial(lambda: F(bytearray(8), 8, 8, framebuf.MONO_HLSB))
trial(lambda: F(bytes(8), 8, 8, framebuf.MONO_HLSB))
trial(lambda: F(bytearray(8), 8, 8, 99))
trial(lambda: F(bytearray(8), 0, 8, framebuf.GS8))
trial(lambda: F(bytearray(8), 4, 2, framebuf.GS8, 3))
trial(lambda: F(bytearray(8), 4, -2, framebuf.GS8))
trial(lambda: F(bytearray(8), 4, 2))
trial(lambda: F("text", 1, 1, framebuf.GS8))
f = F(bytearray(8), 4, 2, framebuf.GS8)
trial(lambda: f.fill("x"))
trial(lambda: f.pixel(0))
trial(lambda: f.line(0, 0, 1, 1))
trial(lambda: f.blit(5, 0, 0))
trial(lambda: f.blit((bytearray(1), 4, 4, framebuf.GS8), 0, 0))
trial(lambda: f.ellipse(0, 0, -1, 1, 1))
