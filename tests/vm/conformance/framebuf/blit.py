import framebuf

def gs8(w, h, data):
    return framebuf.FrameBuffer(bytearray(data), w, h, framebuf.GS8)

src = gs8(3, 2, b"\x01\x02\x03\x04\x05\x06")
def trial(x, y, *more):
    buf = bytearray(b"." * 20)
    framebuf.FrameBuffer(buf, 5, 4, framebuf.GS8).blit(src, x, y, *more)
    print([bytes(buf[i:i + 5]).hex() for i in range(0, 20, 5)])

trial(0, 0)
trial(1, 1)
trial(-1, -1)
trial(4, 3)
trial(5, 0)
trial(0, -2)
trial(1, 1, 5)
trial(0, 0, 0x2E)
