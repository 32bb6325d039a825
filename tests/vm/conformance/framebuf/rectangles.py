import framebuf

def show(f, w, h):
    for y in range(h):
        print("".join(".#"[bool(f.pixel(x, y))] for x in range(w)))

f = framebuf.FrameBuffer(bytearray(10), 10, 8, framebuf.MONO_VLSB)
f.rect(0, 0, 4, 3, 1)
f.rect(6, 1, 3, 4, 1, True)
f.fill_rect(1, 5, 2, 2, 1)
f.rect(8, 6, 5, 5, 1)
f.rect(4, 6, 1, 1, 1)
show(f, 10, 8)
f.fill(1)
f.fill_rect(-5, -5, 8, 8, 0)
f.rect(5, 5, 0, 3, 0), f.rect(5, 5, 3, -1, 0, True)
print(sum(f.pixel(x, y) for x in range(10) for y in range(8)))
