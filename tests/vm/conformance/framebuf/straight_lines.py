import framebuf

def show(f, w, h):
    for y in range(h):
        print("".join(".#"[bool(f.pixel(x, y))] for x in range(w)))

f = framebuf.FrameBuffer(bytearray(16), 8, 8, framebuf.MONO_HLSB)
f.hline(1, 0, 3, 1)
f.hline(-2, 2, 4, 1)
f.hline(6, 3, 9, 1)
f.vline(5, 4, 2, 1)
f.vline(7, 6, 10, 1)
f.vline(0, -3, 5, 1)
f.hline(3, 20, 4, 1)
f.hline(2, 7, 0, 1)
f.vline(3, 5, -2, 1)
f.line(1, 4, 4, 4, 1)
f.line(3, 7, 3, 5, 1)
show(f, 8, 8)
