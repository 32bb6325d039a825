import framebuf

def show(f, w, h):
    for y in range(h):
        print("".join(".#"[bool(f.pixel(x, y))] for x in range(w)))

f = framebuf.FrameBuffer(bytearray(64), 8, 8, framebuf.GS8)
for a, b in (((0, 0), (7, 7)), ((7, 0), (0, 7))):
    f.fill(0)
    f.line(*a, *b, 1)
    down = [f.pixel(i, i) if a[0] == 0 else f.pixel(7 - i, i) for i in range(8)]
    print(down, sum(f.pixel(x, y) for x in range(8) for y in range(8)))
# A line has one pixel for each step of its longer side, both ends, and is the same to look at backwards in number.
for x2, y2 in ((7, 3), (3, 7), (7, 1), (0, 5), (5, 0), (2, 2)):
    f.fill(0)
    f.line(0, 0, x2, y2, 1)
    n = sum(f.pixel(x, y) for x in range(8) for y in range(8))
    print(n == max(x2, y2) + 1, f.pixel(0, 0), f.pixel(x2, y2))
f.fill(0)
f.line(-4, -4, 20, 20, 1)
print([f.pixel(i, i) for i in range(8)])
